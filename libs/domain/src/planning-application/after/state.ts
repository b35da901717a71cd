import type { CalendarDate } from '#legislation';
import type { PlanningApplicationEvent } from '../events.js';
import type { AppealGround, AppealOutcome } from './events.js';

export interface AppealState {
  readonly against: AppealGround;
  readonly lodgedOn: CalendarDate;
  readonly stage: 'lodged' | 'validated' | 'started' | 'decided' | 'withdrawn';
  readonly outcome: { readonly decision: AppealOutcome; readonly decidedOn: CalendarDate } | null;
}

export type Appeals = ReadonlyMap<string, AppealState>;

const stages = {
  AppealValidated: 'validated',
  AppealStarted: 'started',
  AppealWithdrawn: 'withdrawn',
  AppealDecided: 'decided',
} as const;

export function evolveAppeals(appeals: Appeals, event: PlanningApplicationEvent): Appeals {
  switch (event.type) {
    case 'AppealLodged': {
      const { appealId, against, lodgedOn } = event;
      return new Map(appeals).set(appealId, { against, lodgedOn, stage: 'lodged', outcome: null });
    }
    case 'AppealValidated':
    case 'AppealStarted':
    case 'AppealWithdrawn':
    case 'AppealDecided': {
      const appeal = appeals.get(event.appealId);
      if (!appeal) return appeals;
      const outcome =
        event.type === 'AppealDecided'
          ? { decision: event.outcome, decidedOn: event.decidedOn }
          : appeal.outcome;
      return new Map(appeals).set(event.appealId, { ...appeal, stage: stages[event.type], outcome });
    }
    default:
      return appeals;
  }
}

/** The appeal against silence that was not taken back, if there is one. */
export const againstSilence = (appeals: Appeals): AppealState | undefined =>
  [...appeals.values()].find(
    ({ against, stage }) => against === 'non-determination' && stage !== 'withdrawn',
  );

/** The day on which an inspector granted, at least in part, what was refused on a day. */
export const allowedOn = (appeals: Appeals, refusedOn: CalendarDate): CalendarDate | undefined =>
  [...appeals.values()].find(
    ({ against, lodgedOn, outcome }) =>
      against === 'refusal' && lodgedOn >= refusedOn && outcome !== null && outcome.decision !== 'dismissed',
  )?.outcome?.decidedOn;

export const isPending = ({ stage }: AppealState): boolean => stage !== 'decided' && stage !== 'withdrawn';

/** The appeal against silence that waits for its decision: it takes an undecided case out of the council's hands. */
export const silenceBeforeInspector = (appeals: Appeals): AppealState | undefined =>
  [...appeals.values()].find((appeal) => appeal.against === 'non-determination' && isPending(appeal));

/** Where each condition of a grant stands, by its number. */
export type Conditions = ReadonlyMap<number, ConditionState>;

export interface ConditionState {
  readonly text: string;
  readonly detailsRequired: boolean;
  readonly stands: 'to-discharge' | 'details-submitted' | 'details-refused' | 'discharged' | 'to-comply';
}

export function evolveConditions(conditions: Conditions, event: PlanningApplicationEvent): Conditions {
  switch (event.type) {
    case 'DetailsSubmitted':
      return event.conditions.reduce((all, number) => standing(all, number, 'details-submitted'), conditions);
    case 'ConditionDischarged':
      return standing(conditions, event.condition, 'discharged');
    case 'ConditionDetailsRefused':
      return standing(conditions, event.condition, 'details-refused');
    case 'RecordCorrected':
      return event.field === 'conditionText' ? reworded(conditions, event) : conditions;
    default:
      return conditions;
  }
}

function reworded(conditions: Conditions, { was, now }: { was: string; now: string }): Conditions {
  const all = [...conditions].map(
    ([number, condition]) =>
      [number, condition.text === was ? { ...condition, text: now } : condition] as const,
  );
  return new Map(all);
}

function standing(conditions: Conditions, number: number, stands: ConditionState['stands']): Conditions {
  const condition = conditions.get(number);
  return condition ? new Map(conditions).set(number, { ...condition, stands }) : conditions;
}
