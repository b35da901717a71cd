import { describe, expect, it } from '@jest/globals';
import { calendarDate as day } from '#legislation';
import { specify } from '../../../test/given.js';
import { councilCode } from '../../values.js';
import {
  type CouncilCommand,
  type CouncilEvent,
  council,
  type DirectoryConsultee,
  directoryOn,
  periodsOf,
} from './index.js';

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
const highways: DirectoryConsultee = {
  name: 'County Highways',
  kind: 'statutory',
  email: 'planning@highways.example',
  address: [],
  consultWhen: 'A new or altered access to a classified road.',
  applicationTypes: ['pp.full.major'],
};
const reason = 'Agreed with the county.';
const keep = (consultee: DirectoryConsultee | null, from: string): CouncilCommand => ({
  ...({ type: 'KeepDirectoryConsultee', council: east, consulteeId: 'highways' } as const),
  ...{ consultee, reason, from: day(from) },
});
const kept = (consultee: DirectoryConsultee | null, version: number, from: string): CouncilEvent => ({
  ...({ type: 'DirectoryConsulteeSet', effectiveOn: day(from), council: east } as const),
  ...{ consulteeId: 'highways', version, consultee, reason },
});
const first = kept(highways, 1, '2026-02-02');
const renamed = { ...highways, name: 'Essex Highways' };
const byPost = { ...highways, email: null, address: ['County Hall', 'Chelmsford', 'CM1 1QH'] };

describe('an entry in the directory of consultees', () => {
  it('is added from a day, with the reason', () =>
    given(joined).when(keep(highways, '2026-02-02')).expect(first));

  it('may have a postal address only', () =>
    given(joined)
      .when(keep(byPost, '2026-02-02'))
      .expect(kept(byPost, 1, '2026-02-02')));

  it('must have an address of some kind', () =>
    given(joined)
      .when(keep({ ...highways, email: null }, '2026-02-02'))
      .expectRejection('consultee-not-reachable'));

  it('gets a new version with each change', () =>
    given(joined, first)
      .when(keep(renamed, '2026-03-02'))
      .expect(kept(renamed, 2, '2026-03-02')));

  it('is added once, even if it is sent again with a different reason', () =>
    given(joined, first)
      .when({ ...keep(highways, '2026-02-05'), reason: 'Once more.' } as CouncilCommand)
      .expectNothing());

  it('can be ended from a day, and added again', () => {
    const ended = kept(null, 1, '2026-03-02');
    given(joined, first).when(keep(null, '2026-03-02')).expect(ended);
    given(joined, first, ended)
      .when(keep(highways, '2026-04-01'))
      .expect(kept(highways, 2, '2026-04-01'));
  });

  it('cannot be ended if it does not exist', () =>
    given(joined).when(keep(null, '2026-03-02')).expectRejection('not-in-directory'));

  it('is shown on the days on which it applies, each version until the day before the next', () => {
    const facts = [joined, first, kept(renamed, 2, '2026-03-02'), kept(null, 2, '2026-04-01')];
    const state = facts.reduce(council.evolve, council.initial);
    const directory = state.joined ? state.directory : [];
    const on = (date: string) => directoryOn(directory, day(date)).map(({ consultee }) => consultee.name);
    expect(
      ['2026-02-01', '2026-02-02', '2026-03-01', '2026-03-02', '2026-03-31', '2026-04-01'].map(on),
    ).toEqual([[], ['County Highways'], ['County Highways'], ['Essex Highways'], ['Essex Highways'], []]);
    expect(periodsOf(directory, 'highways').map(({ from, until }) => [from, until])).toEqual([
      ['2026-02-02', '2026-03-01'],
      ['2026-03-02', '2026-03-31'],
      ['2026-04-01', null],
    ]);
  });

  it('does not list a version whose only day another version replaced', () => {
    const facts = [joined, first, kept(renamed, 2, '2026-02-02')];
    const state = facts.reduce(council.evolve, council.initial);
    const names = periodsOf(state.joined ? state.directory : [], 'highways').map(
      (each) => each.consultee?.name,
    );
    expect(names).toEqual(['Essex Highways']);
  });
});
