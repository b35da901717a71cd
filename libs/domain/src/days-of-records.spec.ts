import { describe, expect, it } from '@jest/globals';
import { addDays, type CalendarDate, calendarDate } from '#legislation';
import { councilLaw } from './councils/council-law/index.js';
import {
  type CouncilChange,
  type SharedServiceEvent,
  sharedService,
} from './councils/shared-service/index.js';
import type { Decider, DomainEvent } from './decider.js';
import { officer } from './people/officer/index.js';
import { councilCode, officerId } from './values.js';

const on = calendarDate('2026-04-10');
const yesterday = addDays(on, -1);
const council = councilCode('CAM');
const service = 'shared';
const who = officerId('amina.hassan');
const backwards = { from: on, until: yesterday };

function codeOf<State, Command, Event extends DomainEvent>(
  { initial, evolve, decide }: Decider<State, Command, Event>,
  after: readonly object[],
  command: object,
): string {
  const outcome = decide(command as Command, (after as Event[]).reduce(evolve, initial));
  return 'rejected' in outcome ? outcome.rejected.code : 'accepted';
}

const joined = {
  type: 'OfficerJoined',
  effectiveOn: on,
  officer: who,
  name: 'A',
  jobTitle: 'B',
  employer: council,
};
const account = { issuer: 'https://login.example', subject: '5f0c', heldBy: null };
const rules = [{ table: 'review-days', key: 'review', value: 5 }];
const entry = { council, source: 'Minutes', confidence: 'V', reason: 'Ours', power: null, rules };

describe('a period on record', () => {
  it.each([
    ['AuthoriseOfficer', { council }],
    ['AuthoriseForService', { service }],
    ['RecordSignOn', account],
  ])('does not end before it begins: %s', (type, said) => {
    const command = { type, officer: who, on, ...said };
    expect(codeOf(officer, [joined], { ...command, ...backwards })).toBe('period-backwards');
    expect(codeOf(officer, [joined], { ...command, from: on, until: on })).toBe('accepted');
  });

  it('does not end before it begins: the law of a council', () => {
    const adopted = { type: 'CouncilLawAdopted', effectiveOn: on, adoptionId: 'a', ...entry, until: null };
    const withdrawal = { type: 'WithdrawCouncilLaw', withdrawalId: 'w', ...entry, ...backwards };
    expect(codeOf(councilLaw, [adopted], withdrawal)).toBe('period-backwards');
  });
});

const heir = councilCode('GCA');
const begins = { CAM: 'live', GCA: 'live' };
const founded: SharedServiceEvent = {
  ...{ type: 'ServiceFounded', effectiveOn: on, service, name: 'Shared', host: council },
  firstMonth: '2026-05' as never,
};
const merger = (from: CalendarDate): CouncilChange => ({
  ...{ kind: 'succession', council, from },
  successors: [{ council: heir, weight: 1 }],
});
const leaving = (from: CalendarDate): CouncilChange => ({ kind: 'stage', council, stage: 'left', from });
const proposed = (change: CouncilChange) => ({
  ...{ type: 'ProposeChange', service, proposalId: 'p', change, consentsFor: council },
  ...{ by: who, on, begins },
});

describe('leaving the service on a past day', () => {
  it.each([
    ['succeeded', merger],
    ['left', leaving],
  ])('is refused for a council that is %s', (_, change) => {
    expect(codeOf(sharedService, [founded], proposed(change(yesterday)))).toBe('day-in-the-past');
    expect(codeOf(sharedService, [founded], proposed(change(on)))).toBe('accepted');
  });

  it('is refused when the last council agrees too late', () => {
    const change = merger(on);
    const asked = {
      type: 'CouncilChangeProposed',
      effectiveOn: on,
      service,
      proposalId: 'p',
      change,
      by: who,
    };
    const first = {
      ...{ type: 'CouncilConsented', effectiveOn: on, service, proposalId: 'p', council },
      ...{ by: who, completes: false },
    };
    const last = { type: 'ConsentToChange', service, proposalId: 'p', council: heir, by: 'other', begins };
    const after = [founded, asked, first];
    expect(codeOf(sharedService, after, { ...last, on: addDays(on, 1) })).toBe('day-in-the-past');
    expect(codeOf(sharedService, after, { ...last, on })).toBe('accepted');
  });
});
