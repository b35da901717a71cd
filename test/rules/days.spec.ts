import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { repository } from '../../scripts/repository.js';

const domain = join(repository, 'libs/domain/src');

/** Commands whose only day is the day of sending, or a day from an earlier fact. */
const saysNoOther: ReadonlySet<string> = new Set([
  'cases/case-numbers/index.ts',
  'cases/looks/index.ts',
  'cases/submission/index.ts',
  'cases/unread-submission/index.ts',
  'money/charged-time/index.ts',
  'money/document-numbers/index.ts',
  'money/payment-references/index.ts',
  'record-notes/index.ts',
]);

it('every decision on a record is listed in a table of date limits', () => {
  const deciders = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      file.endsWith('.ts') &&
      !file.endsWith('.spec.ts') &&
      /export const \w+: Decider</.test(readFileSync(join(domain, file), 'utf8')),
  );
  const without = deciders.filter(
    (file) => !/withinDays\(|dayOutOfBounds|\bact\(/.test(readFileSync(join(domain, file), 'utf8')),
  );
  expect(deciders.length).toBeGreaterThan(12);
  expect(new Set(without)).toEqual(saysNoOther);
});
