import { describe, expect, it } from '@jest/globals';
import type { Field, Kind } from './fields.js';
import { read } from './reading.js';

const field = (kind: Kind, more: Partial<Field> = {}): Field => ({
  ...{ name: 'x', kind, label: 'It', hint: null, required: false, rare: false, options: [], fields: [] },
  ...more,
});
const bodyOf = (kind: Kind, sent: Record<string, string | string[]>) => read([field(kind)], sent);

describe('reading a form', () => {
  it.each<[Kind, Record<string, string | string[]>, unknown]>([
    ['line', { 'f.x': ' written ' }, 'written'],
    ['lines', { 'f.x': 'one\r\n\r\n two ' }, ['one', 'two']],
    ['numbers', { 'f.x': '1, 2\n3' }, [1, 2, 3]],
    ['whole', { 'f.x': '1,200' }, 1200],
    ['number', { 'f.x': '0.25' }, 0.25],
    ['amount', { 'f.x': '£1,461.58' }, 146158],
    ['amount', { 'f.x': '548' }, 54800],
    ['amount', { 'f.x': '0.5' }, 50],
    ['day', { 'f.x-day': '3', 'f.x-month': '1', 'f.x-year': '2026' }, '2026-01-03'],
    ['yes-no', { 'f.x': 'no' }, false],
    ['ticks', { 'f.x': ['a', 'b'] }, ['a', 'b']],
    ['ticks', { 'f.x': 'a' }, ['a']],
  ])('turns %s: %p into %p', (kind, sent, value) =>
    expect(bodyOf(kind, sent)).toEqual({ body: { x: value }, faults: [] }),
  );

  it("limits the length to the schema's, and gives the other limits in words", () => {
    const limits = { maxLength: 1200, pattern: '^[A-Z]+$' };
    const said = { malformed: 'Write capitals', missing: 'Write something' };
    const faultsOf = (text: string, more: Partial<Field>) =>
      read([field('line', { limits, ...more })], { 'f.x': text }).faults;
    expect(faultsOf('x'.repeat(1201), {})).toEqual([
      { at: 'f.x', words: 'It must be 1,200 characters or fewer' },
    ]);
    expect(faultsOf('x', {})).toEqual([]);
    expect(faultsOf('x', { said })).toEqual([{ at: 'f.x', words: 'Write capitals' }]);
    expect(faultsOf('X', { said })).toEqual([]);
    expect(faultsOf(' ', { said, required: true })).toEqual([{ at: 'f.x', words: 'Write something' }]);
  });

  it.each<Kind>([
    'line',
    'long',
    'lines',
    'numbers',
    'whole',
    'number',
    'amount',
    'day',
    'yes-no',
    'ticks',
    'rows',
  ])('leaves out an empty %s', (kind) => expect(bodyOf(kind, {})).toEqual({ body: {}, faults: [] }));

  it.each<[Kind, Record<string, string>, string]>([
    ['whole', { 'f.x': 'three' }, 'f.x'],
    ['whole', { 'f.x': '1.5' }, 'f.x'],
    ['amount', { 'f.x': '12.345' }, 'f.x'],
    ['amount', { 'f.x': '-1' }, 'f.x'],
    ['day', { 'f.x-day': '31', 'f.x-month': '2', 'f.x-year': '2026' }, 'f.x-day'],
    ['day', { 'f.x-day': '3' }, 'f.x-day'],
    ['numbers', { 'f.x': '1, two' }, 'f.x'],
  ])('reports a wrong %s: %p', (kind, sent, at) => {
    const { body, faults } = bodyOf(kind, sent);
    expect([body, faults.map((each) => each.at)]).toEqual([{}, [at]]);
  });

  it('reports a missing required field', () =>
    expect(read([field('line', { required: true, label: 'Reason' })], {}).faults).toEqual([
      { at: 'f.x', words: 'Enter: reason' },
    ]));

  it('asks for what a label asks', () =>
    expect(read([field('long', { required: true, label: 'Why' })], {}).faults).toEqual([
      { at: 'f.x', words: 'Say why' },
    ]));

  it('reads rows, leaves out blank ones and names those with missing fields', () => {
    const inner = [
      field('long', { name: 'text', required: true }),
      field('long', { name: 'reason', required: true, label: 'Reason' }),
    ];
    const conditions = field('rows', { name: 'conditions', label: 'Conditions', fields: inner });
    const sent = {
      ...{ 'f.conditions.0.text': 'Bricks', 'f.conditions.0.reason': 'Looks' },
      ...{ 'f.conditions.1.text': '', 'f.conditions.1.reason': '' },
      ...{ 'f.conditions.2.text': 'Trees', 'f.conditions.2.reason': '' },
    };
    expect(read([conditions], sent)).toEqual({
      body: { conditions: [{ text: 'Bricks', reason: 'Looks' }, { text: 'Trees' }] },
      faults: [{ at: 'f.conditions.2.reason', words: 'Enter: reason (conditions 3)' }],
    });
  });

  it('prefers a size measured by hand to the one in the application', () => {
    const sent = { 'f.x.from': '{"type":"pp.full","development":{"newHomes":2}}', 'f.x.newHomes': '3' };
    expect(bodyOf('proposal', sent).body).toEqual({ x: { type: 'pp.full', development: { newHomes: 3 } } });
  });
});
