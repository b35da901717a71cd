import { describe, expect, it } from '@jest/globals';
import { type Held, PlaceLost, told } from './index.js';

const topic = 'casebook.planning-application.v1';
const at = (position: bigint, subject = 'a case') => ({ topic, subject, position });
const held = (found: Partial<Held>): Held => ({
  marks: new Map(),
  settled: new Map(),
  touched: new Set(),
  trimmed: new Set(),
  ...found,
});

describe('what was told already', () => {
  it('is each case up to its own mark, whatever its partition holds of others', () => {
    const wasTold = told(held({ marks: new Map([['a case', 10n]]) }), 5n);
    expect([at(10n), at(11n), at(10n, 'another')].map(wasTold)).toEqual([true, false, false]);
  });

  it('is all up to where the topic was told, for a case whose messages retention has taken', () => {
    const wasTold = told(held({ trimmed: new Set([topic]), settled: new Map([[topic, 20n]]) }), null);
    expect([at(20n), at(21n)].map(wasTold)).toEqual([true, false]);
  });

  it('is nothing where the topic is whole and says nothing of a case', () => {
    expect(told(held({ settled: new Map([[topic, 20n]]) }), null)(at(20n))).toBe(false);
  });

  it('cannot be known where neither checkpoint nor topic says', () => {
    expect(() => told(held({ trimmed: new Set([topic]) }), null)).toThrow(PlaceLost);
  });
});
