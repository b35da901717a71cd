import type { CalendarDate } from '#legislation';
import type { AppealGround, AppealOutcome } from '../vocabulary/appeal.js';

export interface AppealState {
  readonly against: AppealGround;
  readonly lodgedOn: CalendarDate;
  readonly stage: 'lodged' | 'validated' | 'started' | 'decided' | 'withdrawn';
  readonly outcome: { readonly decision: AppealOutcome; readonly decidedOn: CalendarDate } | null;
}

export type Appeals = ReadonlyMap<string, AppealState>;

/** The appeal against non-determination that was not withdrawn, if there is one. */
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

/** The stages of an appeal that is waiting for its decision. */
export const pendingAppealStages: readonly AppealState['stage'][] = ['lodged', 'validated', 'started'];

export const isAppealPending = (stage: AppealState['stage'] | null): boolean =>
  stage !== null && pendingAppealStages.includes(stage);

export const isPending = ({ stage }: AppealState): boolean => isAppealPending(stage);

/** The pending appeal against non-determination: the council may no longer decide the case. */
export const silenceBeforeInspector = (appeals: Appeals): AppealState | undefined =>
  [...appeals.values()].find((appeal) => appeal.against === 'non-determination' && isPending(appeal));
