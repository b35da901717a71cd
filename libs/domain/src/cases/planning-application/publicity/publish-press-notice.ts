import type { CalendarDate, CouncilLaw } from '#legislation';
import { of } from '../guards.js';
import type { CaseOutcome, FoundBy } from '../handlers.js';
import { beginPublicity, type mayBeginPublicity, type Publicising } from './begin-publicity.js';

export interface PublishPressNotice extends Publicising {
  readonly type: 'PublishPressNotice';
  readonly publishedOn: CalendarDate;
  readonly newspaper: string;
  readonly evidence: string | null;
}

export const publishPressNotice = (
  command: PublishPressNotice,
  found: FoundBy<typeof mayBeginPublicity>,
  law: CouncilLaw,
): CaseOutcome => {
  const { entryId, publishedOn, newspaper, evidence } = command;
  return beginPublicity(
    found,
    law,
    command,
    { told: 'press-notice', day: publishedOn, evidence },
    (period) => ({
      type: 'PressNoticePublished',
      ...of(found, publishedOn),
      ...{ entryId, publishedOn, newspaper, evidence },
      ...period,
    }),
  );
};
