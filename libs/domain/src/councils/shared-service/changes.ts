import type { CalendarDate } from '#legislation';
import { type Rejection, reject } from '../../decider.js';
import { monthOf } from '../../money/cost-recovery/month.js';
import type { CouncilCode } from '../../values.js';
import { type CouncilChange, type CouncilStage, councilStages, type SharedServiceEvent } from './events.js';
import type { Founded } from './state.js';

/** What the councils' own records and the day add to the service's record, so that a change can be judged. */
export interface Circumstances {
  readonly on: CalendarDate;
  /** Each council's first stage, which applies until the service says otherwise. */
  readonly begins: Readonly<Record<string, CouncilStage>>;
}

type Fault = { readonly rejected: Rejection };
type Of<Kind extends CouncilChange['kind']> = Extract<CouncilChange, { kind: Kind }>;

/**
 * The councils whose consent a change needs: the council itself, and those that take over, or were to take
 * over, its cases and accounts.
 */
export function concernedBy(change: CouncilChange, { succeeded }: Founded): readonly CouncilCode[] {
  const before = succeeded.get(change.council)?.successors ?? [];
  const successors = change.kind === 'succession' ? [...change.successors, ...before] : before;
  if (change.kind === 'stage') return [change.council];
  return [...new Set([change.council, ...successors.map(({ council }) => council)])];
}

/** The fact that carries out a change once all have agreed. */
export function factOf(service: string, change: CouncilChange, on: CalendarDate): SharedServiceEvent {
  const { council } = change;
  switch (change.kind) {
    case 'stage':
      return { type: 'CouncilStaged', effectiveOn: change.from, service, council, stage: change.stage };
    case 'succession': {
      const { successors, from: effectiveOn } = change;
      return { type: 'CouncilSucceeded', effectiveOn, service, council, successors };
    }
    case 'division': {
      const { cases, wards, otherwise } = change;
      return { type: 'CasesDivided', effectiveOn: on, service, council, cases, wards, otherwise };
    }
  }
}

/**
 * Why a change is impossible now; undefined if it is possible. Checked when it is proposed and when it takes
 * effect.
 */
export function faultIn(change: CouncilChange, state: Founded, at: Circumstances): Fault | undefined {
  switch (change.kind) {
    case 'stage':
      return closedDay(change.from, state) ?? stageFault(change, state) ?? goneDay(change, at);
    case 'succession':
      return closedDay(change.from, state) ?? successionFault(change, state, at) ?? goneDay(change, at);
    case 'division':
      return divisionFault(change, state);
  }
}

function closedDay(day: CalendarDate, { firstMonth, nextToClose }: Founded): Fault | undefined {
  const month = monthOf(day);
  if (month < firstMonth || month >= nextToClose) return undefined;
  return reject('month-closed', `${month} is closed: choose a day from ${nextToClose}-01 on.`);
}

/**
 * A council that left or was succeeded does nothing from that day on, so the day must not be in the past: the
 * council acted on past days.
 */
function goneDay(change: Of<'stage' | 'succession'>, { on }: Circumstances): Fault | undefined {
  if (change.kind === 'stage' && change.stage !== 'left') return undefined;
  if (change.from >= on) return undefined;
  const { council, from } = change;
  return reject(
    'day-in-the-past',
    `${council} still acted for itself since ${from}: choose ${on} or a later day.`,
  );
}

function stageFault({ council, stage, from }: Of<'stage'>, { stages }: Founded): Fault | undefined {
  const before = stages.get(council)?.at(-1);
  if (!before) return undefined;
  const rejoins = before.stage === 'left' && stage !== 'left';
  const goesOn = rejoins || councilStages.indexOf(stage) > councilStages.indexOf(before.stage);
  if (goesOn && from > before.from) return undefined;
  return reject('stage-backwards', `${council} is ${before.stage} since ${before.from}.`);
}

function successionFault(
  { council, successors, from }: Of<'succession'>,
  state: Founded,
  at: Circumstances,
): Fault | undefined {
  const before = state.succeeded.get(council);
  if (before && before.from <= at.on)
    return reject('council-succeeded', `${council} has had successors since ${before.from}.`);
  const circle = successors.some((each) => each.council === council || state.succeeded.has(each.council));
  if (circle)
    return reject('successor-unusable', 'A successor must continue: it cannot itself be succeeded.');
  const codes = successors.map((each) => each.council);
  if (new Set(codes).size !== codes.length)
    return reject('successor-unusable', 'Name each successor once, with its whole weight.');
  const usable = successors.every(({ weight }) => Number.isSafeInteger(weight) && weight > 0);
  if (successors.length === 0 || !usable)
    return reject('successor-unusable', 'Every successor needs a weight: a whole number of at least 1.');
  const stageOf = (code: CouncilCode) => stageOn(state, code, from, at);
  const absent = codes.find((code) => stageOf(code) !== 'live');
  if (absent) return reject('successor-not-live', `${absent} is not live on ${from}.`);
  if (['live', 'leaving'].includes(stageOf(council))) return undefined;
  return reject('council-not-live', `${council} is not live on ${from}: it cannot be succeeded then.`);
}

const stageOn = ({ stages }: Founded, council: CouncilCode, day: CalendarDate, { begins }: Circumstances) =>
  stages.get(council)?.findLast(({ from }) => from <= day)?.stage ?? begins[council] ?? 'setUp';

function divisionFault(
  { council, cases, wards, otherwise }: Of<'division'>,
  { succeeded }: Founded,
): Fault | undefined {
  const succession = succeeded.get(council);
  if (!succession) return reject('not-succeeded', `First say who succeeds ${council}, and from which day.`);
  const named = [...cases, ...wards].map((each) => each.council);
  const successors = new Set(succession.successors.map((each) => each.council));
  const stranger = [...named, otherwise].find((each) => !successors.has(each));
  if (stranger) return reject('not-a-successor', `${stranger} is not a successor of ${council}.`);
  const keys = [...cases.map(({ caseId }) => caseId), ...wards.map(({ ward }) => ward)];
  if (new Set(keys).size === keys.length) return undefined;
  return reject('divided-twice', 'Each case or ward can go to one council only: one is named twice.');
}
