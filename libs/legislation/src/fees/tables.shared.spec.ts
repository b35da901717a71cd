import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { compiledFees } from '../data/fees/tables.js';

const csv = new URL('../../../../../shared/data/fees/england-statutory-fees.csv', import.meta.url);

describe('the published fee table', () => {
  it('is the same, line by line, amount by amount', () => {
    const ours = Object.entries(compiledFees).map(([code, { words, unit, rule, from, source }]) => [
      code,
      words,
      unit,
      rule,
      ...Object.values(from).flatMap((it) => it.split(' ')),
      source,
    ]);
    const theirs = readFileSync(csv, 'utf8').trim().split('\n').slice(1).map(fieldsOf);
    expect(byCode(ours)).toEqual(byCode(theirs));
  });
});

const byCode = (rows: readonly (readonly string[])[]) =>
  Object.fromEntries(rows.map((row) => [row[0]!, row]));

const fieldsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
