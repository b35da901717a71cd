import type { CalendarDate, CouncilLaw } from '#legislation';
import { of } from '../guards.js';
import type { CaseOutcome, FoundBy } from '../handlers.js';
import { beginPublicity, type mayBeginPublicity, type Publicising } from './begin-publicity.js';

export interface DisplaySiteNotice extends Publicising {
  readonly type: 'DisplaySiteNotice';
  readonly displayedOn: CalendarDate;
  readonly place: string;
  /** The document that shows it: without one it cannot be proved. */
  readonly evidence: string;
}

export const displaySiteNotice = (
  command: DisplaySiteNotice,
  found: FoundBy<typeof mayBeginPublicity>,
  law: CouncilLaw,
): CaseOutcome => {
  const { entryId, displayedOn, place, evidence } = command;
  return beginPublicity(
    found,
    law,
    command,
    { told: 'site-notice', day: displayedOn, evidence },
    (period) => ({
      type: 'SiteNoticeDisplayed',
      ...of(found, displayedOn),
      ...{ entryId, displayedOn, place, evidence },
      ...period,
    }),
  );
};
