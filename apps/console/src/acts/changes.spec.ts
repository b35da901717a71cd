import { describe, expect, it } from '@jest/globals';
import type { Schemas } from '../api/casebook-api.js';
import { changesIn } from './changes.js';
import type { Preview } from './sending.js';

const guarantee = { value: { standing: 'running', refundDueFrom: '2027-02-17' } };
const assessed = {
  ...{ stage: 'to assess', validFrom: '2026-10-27', decideBy: '2026-12-22', whoDecides: null },
  ...{ fee: null, guarantee },
};
const changed = (then: object) =>
  changesIn(
    { standing: assessed } as unknown as Schemas['CaseView'],
    { standing: { ...assessed, ...then } } as unknown as Preview,
  ).flatMap(({ what, before, after, changes }) => (changes ? [`${what}: ${before} → ${after}`] : []));

describe('what an act changes', () => {
  it('includes no day if only the stage changes', () =>
    expect(changed({ stage: 'to decide', whoDecides: { value: 'officer' } })).toEqual([
      'Stage: To assess → To decide',
      'Who decides: not known yet → an officer',
    ]));

  it('includes the refund that is no longer due when more time is agreed', () =>
    expect(
      changed({ decideBy: '2027-01-29', guarantee: { value: { standing: 'replaced-by-agreement' } } }),
    ).toEqual([
      'Last day: 22 December 2026 → 29 January 2027',
      'Fee refundable from: 17 February 2027 → no day',
    ]));

  it.each([
    ['withdrawn', 'Withdrawn'],
    ['returned', 'Returned'],
    ['decided', 'Decided'],
  ])('is only the stage for a case that is then %s', (stage, words) =>
    expect(changed({ stage, validFrom: null, decideBy: null, guarantee: null })).toEqual([
      `Stage: To assess → ${words}`,
    ]),
  );
});
