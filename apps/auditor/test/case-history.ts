import { describe, expect, it } from '@jest/globals';
import { received } from '../../../test/projections/cases.js';
import { auditor, json, known } from './audited-record.js';

describe('the history of a case', () => {
  it('lists every fact with its day of effect, its time of recording and its author', async () => {
    const { code, said } = await auditor('history', known);
    expect(code).toBe(0);
    expect(said.split('\n')).toHaveLength(5);
    expect(said).toMatch(
      /2 +2026-03-11T15:00:00\.000Z +2026-03-09 +ApplicationValidated +Somebody who is not in the directory \(officer\)/,
    );
  });

  it('describes each in words, with the names in the record', async () => {
    const { found } = await json('history', known);
    expect(found.map(({ words }: { words: string }) => words)).toEqual([
      expect.stringMatching(/^Received on 2 March 2026: /),
      'Given to Anna Bell.',
      'Valid from 9 March 2026; checking finished on 10 March 2026.',
      expect.stringMatching(/^The last day to decide is 4 May 2026: /),
    ]);
  });

  it('is found by council and reference too', async () => {
    const { found } = await json('history', 'CAM', received().caseReference);
    expect(found.map(({ type }: { type: string }) => type)).toEqual([
      'ApplicationReceived',
      'OfficerAllocated',
      'ApplicationValidated',
      'DeadlineSet',
    ]);
  });

  it('does not exist for an unknown case', async () => {
    expect(await auditor('history', '00000000-0000-4000-8000-00000000000f')).toMatchObject({ code: 1 });
    expect(await auditor('history', 'CAM', '26/99999/HFUL')).toMatchObject({ code: 1 });
  });
});

describe('a case as at a day and a moment of knowledge', () => {
  const ninthOfMarch = ['as-at', known, '--effective', '2026-03-09'];

  it('shows as valid a case whose valid day was recorded later', async () =>
    expect((await json(...ninthOfMarch)).found).toMatchObject({
      validFrom: '2026-03-09',
      stage: 'to assess',
    }));

  it('does not show it as valid by what was known on that day', async () =>
    expect((await json(...ninthOfMarch, '--known', '2026-03-09T17:00:00Z')).found).toMatchObject({
      validFrom: null,
      stage: 'to validate',
      officer: 'anna.b',
    }));

  it('is printed as lines for people', async () =>
    expect((await auditor(...ninthOfMarch)).said).toContain('validFrom: 2026-03-09'));

  it('is not found on a day before it was received', async () =>
    expect(await auditor('as-at', known, '--effective', '2026-03-01')).toEqual({
      code: 1,
      said: 'As far as was known then, the case had not been received.',
    }));
});
