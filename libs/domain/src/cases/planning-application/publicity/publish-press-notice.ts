import type { CalendarDate, CouncilLaw } from '#legislation';
import { of } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import { beginPublicity, type Publicising } from './begin-publicity.js';

export interface PublishPressNotice extends Publicising {
  readonly type: 'PublishPressNotice';
  readonly publishedOn: CalendarDate;
  readonly newspaper: string;
  readonly evidence: string | null;
}

export const publishPressNotice = (
  command: PublishPressNotice,
  state: PlanningApplication,
  law: CouncilLaw,
): CaseOutcome => {
  const { entryId, publishedOn, newspaper, evidence } = command;
  return beginPublicity(
    state,
    law,
    command,
    { told: 'press-notice', day: publishedOn, evidence },
    (found, period) => ({
      type: 'PressNoticePublished',
      ...of(found, publishedOn),
      ...{ entryId, publishedOn, newspaper, evidence },
      ...period,
    }),
  );
};
