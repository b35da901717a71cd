import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const filesWith = (pattern: RegExp): string[] => {
  const sources = readdirSync('libs/read-models/src', { recursive: true, encoding: 'utf8' });
  const code = sources.filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
  return code.filter((file) => pattern.test(readFileSync(join('libs/read-models/src', file), 'utf8'))).sort();
};

describe('the data that a caller may see', () => {
  it('is decided in one file: no other starts a query', () =>
    expect(filesWith(/selectFrom|\.pool\b|sql`\s*select/i)).toEqual(['visible.ts']));

  it('is bypassed only if a reason is listed', () =>
    expect(filesWith(/ofEveryCouncil\(database\)/)).toEqual([
      'billing/billing-queries.ts', // What one council owes depends on all councils; a timesheet belongs to an officer.
      'clerk/cases-to-look-at.ts', // Deadlines pass for every council.
      'council/cases-of-council.ts', // The old path of a case leads to its successor; the answer is not shown.
      'council/open-cases.ts', // An officer's desk has the cases of all the councils they act for.
      'council/outbox-queries.ts', // The clerk sends the letters of every council.
      'council/scan-queue-queries.ts', // The files of every council are scanned.
      'drafts/drafts.ts', // After an erasure the drafts of every case are checked, and none is shown.
    ]));
});
