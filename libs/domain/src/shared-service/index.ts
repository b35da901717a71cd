import type { CalendarDate } from '#legislation';
import type { CouncilWeights } from '../cost-pool/events.js';
import { lastDay, type Month, monthsLater } from '../cost-recovery/month.js';
import { accept, type Decider, type Outcome, reject } from '../decider.js';
import type { CouncilCode, OfficerId } from '../values.js';
import { divideCases } from './divide-cases.js';
import { type CaseDivision, type CouncilStage, councilStages, type SharedServiceEvent } from './events.js';
import type { DatedStage, Founded, SharedService, Succession } from './state.js';

export * from './events.js';
export * from './membership.js';
export type { Founded, SharedService, Succession } from './state.js';

export type SharedServiceCommand = { readonly service: string } & (
  | {
      readonly type: 'FoundService';
      readonly name: string;
      readonly host: CouncilCode;
      readonly firstMonth: Month;
      readonly on: CalendarDate;
    }
  | {
      readonly type: 'StageCouncil';
      readonly council: CouncilCode;
      readonly stage: CouncilStage;
      readonly from: CalendarDate;
    }
  | {
      readonly type: 'SucceedCouncil';
      readonly council: CouncilCode;
      readonly successors: CouncilWeights;
      readonly from: CalendarDate;
    }
  | ({
      readonly type: 'DivideCases';
      readonly council: CouncilCode;
      readonly on: CalendarDate;
    } & CaseDivision)
  | { readonly type: 'CloseMonth'; readonly month: Month; readonly by: OfficerId; readonly on: CalendarDate }
  | { readonly type: 'TrueUpYear'; readonly year: number; readonly by: OfficerId; readonly on: CalendarDate }
);

type Of<Type extends SharedServiceCommand['type']> = Extract<SharedServiceCommand, { type: Type }>;

function evolve(state: SharedService, event: SharedServiceEvent): SharedService {
  if (event.type === 'ServiceFounded') {
    const { name, host, firstMonth } = event;
    const nothing = { stages: new Map(), succeeded: new Map(), truedUp: [] };
    return { founded: true, name, host, firstMonth, nextToClose: firstMonth, ...nothing };
  }
  if (!state.founded) return state;
  switch (event.type) {
    case 'CouncilStaged': {
      const { council, stage, effectiveOn: from } = event;
      const stages: readonly DatedStage[] = [...(state.stages.get(council) ?? []), { stage, from }];
      return { ...state, stages: new Map(state.stages).set(council, stages) };
    }
    case 'CouncilSucceeded':
      return succeeded(state, event.council, {
        successors: event.successors,
        from: event.effectiveOn,
        division: null,
      });
    case 'CasesDivided': {
      const before = state.succeeded.get(event.council);
      const { cases, wards, otherwise } = event;
      return before
        ? succeeded(state, event.council, { ...before, division: { cases, wards, otherwise } })
        : state;
    }
    case 'MonthClosed':
      return { ...state, nextToClose: monthsLater(event.month, 1) };
    case 'YearTruedUp':
      return { ...state, truedUp: [...state.truedUp, event.year] };
  }
}

const succeeded = (state: Founded, council: CouncilCode, succession: Succession): Founded => ({
  ...state,
  succeeded: new Map(state.succeeded).set(council, succession),
});

function decide(command: SharedServiceCommand, state: SharedService): Outcome<SharedServiceEvent> {
  const { service } = command;
  if (command.type === 'FoundService') {
    const { name, host, firstMonth, on: effectiveOn } = command;
    if (!state.founded)
      return accept({ type: 'ServiceFounded', effectiveOn, service, name, host, firstMonth });
    return state.name === name && state.host === host && state.firstMonth === firstMonth
      ? accept()
      : reject('service-known', `The service ${service} was founded before.`);
  }
  if (!state.founded) return reject('unknown-service', `No service ${service} was founded.`);
  switch (command.type) {
    case 'StageCouncil':
      return stageCouncil(command, state);
    case 'SucceedCouncil':
      return succeedCouncil(command, state);
    case 'DivideCases':
      return divideCases(command, state);
    case 'CloseMonth':
      return closeMonth(command, state);
    case 'TrueUpYear': {
      const { year, by } = command;
      if (state.truedUp.includes(year)) return accept();
      const last = lastDay(`${year + 1}-03` as Month);
      if (command.on <= last) return reject('year-not-over', `The year lasts until ${last}.`);
      return accept({ type: 'YearTruedUp', effectiveOn: last, service, year, by });
    }
  }
}

function stageCouncil(
  { service, council, stage, from: effectiveOn }: Of<'StageCouncil'>,
  { stages }: Founded,
): Outcome<SharedServiceEvent> {
  const before = stages.get(council)?.at(-1);
  if (before?.stage === stage && before.from === effectiveOn) return accept();
  const rejoins = before?.stage === 'left' && stage !== 'left';
  if (before && !rejoins && councilStages.indexOf(stage) <= councilStages.indexOf(before.stage))
    return reject('stage-backwards', `${council} is ${before.stage} since ${before.from}.`);
  if (before && effectiveOn <= before.from)
    return reject('stage-backwards', `${council} became ${before.stage} on ${before.from}.`);
  return accept({ type: 'CouncilStaged', effectiveOn, service, council, stage });
}

function succeedCouncil(
  { service, council, successors, from: effectiveOn }: Of<'SucceedCouncil'>,
  { succeeded }: Founded,
): Outcome<SharedServiceEvent> {
  const before = succeeded.get(council);
  if (before)
    return JSON.stringify(before.successors) === JSON.stringify(successors) && before.from === effectiveOn
      ? accept()
      : reject('council-succeeded', `${council} has its successors already.`);
  const circle = successors.some((each) => each.council === council || succeeded.has(each.council));
  if (circle) return reject('successor-unusable', 'A successor goes on: it is not itself succeeded.');
  const usable = successors.every(({ weight }) => Number.isSafeInteger(weight) && weight > 0);
  if (successors.length === 0 || !usable)
    return reject('successor-unusable', 'Every successor needs a weight, a whole number more than none.');
  return accept({ type: 'CouncilSucceeded', effectiveOn, service, council, successors });
}

/** Months close in order and once they are over, so that each fact belongs to one statement. */
function closeMonth(
  { service, month, by, on }: Of<'CloseMonth'>,
  { nextToClose }: Founded,
): Outcome<SharedServiceEvent> {
  if (month < nextToClose) return accept();
  if (month > nextToClose) return reject('month-out-of-turn', `${nextToClose} is to be closed first.`);
  if (on <= lastDay(month)) return reject('month-not-over', `${month} lasts until ${lastDay(month)}.`);
  return accept({ type: 'MonthClosed', effectiveOn: on, service, month, by });
}

/** `sharedService-<id>`. */
export const sharedService: Decider<SharedService, SharedServiceCommand, SharedServiceEvent> = {
  initial: { founded: false },
  evolve,
  decide,
};
