import type { CalendarDate } from '#legislation';
import type { PlanningApplicationEvent } from '../events.js';
import type { AppealGround } from './events.js';

export interface AppealState {
  readonly against: AppealGround;
  readonly lodgedOn: CalendarDate;
  readonly stage: 'lodged' | 'validated' | 'started' | 'decided' | 'withdrawn';
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
      return new Map(appeals).set(appealId, { against, lodgedOn, stage: 'lodged' });
    }
    case 'AppealValidated':
    case 'AppealStarted':
    case 'AppealWithdrawn':
    case 'AppealDecided': {
      const appeal = appeals.get(event.appealId);
      return appeal
        ? new Map(appeals).set(event.appealId, { ...appeal, stage: stages[event.type] })
        : appeals;
    }
    default:
      return appeals;
  }
}

/** The appeal against silence that stands, if there is one: it takes the case out of the council's hands. */
export const againstSilence = (appeals: Appeals): AppealState | undefined =>
  [...appeals.values()].find(
    ({ against, stage }) => against === 'non-determination' && stage !== 'withdrawn',
  );

export const isPending = ({ stage }: AppealState): boolean => stage !== 'decided' && stage !== 'withdrawn';

/** Where each condition of a grant stands, by its number. */
export type Conditions = ReadonlyMap<number, ConditionState>;

export interface ConditionState {
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
    default:
      return conditions;
  }
}

function standing(conditions: Conditions, number: number, stands: ConditionState['stands']): Conditions {
  const condition = conditions.get(number);
  return condition ? new Map(conditions).set(number, { ...condition, stands }) : conditions;
}
