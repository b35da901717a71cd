import { describe, expect, it } from '@jest/globals';
import { calendarDate as day } from '#legislation';
import { specify } from '../../../test/given.js';
import { councilCode } from '../../values.js';
import { type CouncilEvent, council, type LibraryCondition, libraryOn } from './index.js';

const given = specify(council);
const east = councilCode('EAS');
const joined: CouncilEvent = {
  type: 'CouncilJoined',
  effectiveOn: day('2026-01-05'),
  council: east,
  name: 'East Fen',
  referenceFormat: '{yy}/{number}/{suffix}',
  begins: 'live',
};
const words: LibraryCondition = {
  title: 'Materials to match',
  text: 'The materials match those of the house.',
  reason: 'So that it fits the house.',
  timing: 'compliance',
  detailsRequired: false,
  applicationTypes: ['pp.full.householder'],
  usual: true,
};
const keep = (condition: LibraryCondition | null, from: string) =>
  ({
    type: 'KeepLibraryCondition',
    council: east,
    conditionId: 'materials',
    condition,
    from: day(from),
  }) as const;
const kept = (condition: LibraryCondition | null, version: number, from: string): CouncilEvent => ({
  ...{ type: 'LibraryConditionSet', effectiveOn: day(from), council: east },
  ...{ conditionId: 'materials', version, condition },
});
const first = kept(words, 1, '2026-02-02');
const better = { ...words, reason: 'So that it looks as one with the house.' };

describe('a condition in the library', () => {
  it('is added from a day, as its first version', () =>
    given(joined).when(keep(words, '2026-02-02')).expect(first));

  it('gets a new version when its words change', () =>
    given(joined, first)
      .when(keep(better, '2026-03-02'))
      .expect(kept(better, 2, '2026-03-02')));

  it('is added once, even if its parts are sent in another order', () =>
    given(joined, first)
      .when(keep(Object.fromEntries(Object.entries(words).reverse()) as never, '2026-02-05'))
      .expectNothing());

  it('is retired, and may be added again as a new version', () => {
    const retired = kept(null, 1, '2026-03-02');
    given(joined, first).when(keep(null, '2026-03-02')).expect(retired);
    given(joined, first, retired)
      .when(keep(words, '2026-04-01'))
      .expect(kept(words, 2, '2026-04-01'));
  });

  it('is not retired if it does not exist', () =>
    given(joined).when(keep(null, '2026-03-02')).expectRejection('unknown-condition'));

  it('is shown on the days on which it applies, with the wording of that day', () => {
    const facts = [joined, first, kept(better, 2, '2026-03-02'), kept(null, 2, '2026-04-01')];
    const state = facts.reduce(council.evolve, council.initial);
    const on = (date: string) =>
      state.joined ? libraryOn(state.library, day(date)).map(({ version }) => version) : [];
    expect(['2026-02-01', '2026-02-02', '2026-03-02', '2026-04-01'].map(on)).toEqual([[], [1], [2], []]);
  });
});
