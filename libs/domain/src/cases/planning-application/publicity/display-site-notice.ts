import type { CalendarDate, CouncilLaw } from '#legislation';
import { of } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import { beginPublicity, type Publicising } from './begin-publicity.js';

export interface DisplaySiteNotice extends Publicising {
  readonly type: 'DisplaySiteNotice';
  readonly displayedOn: CalendarDate;
  readonly place: string;
  /** The document that shows it: without one it cannot be proved. */
  readonly evidence: string;
}

export const displaySiteNotice = (
  command: DisplaySiteNotice,
  state: PlanningApplication,
  law: CouncilLaw,
): CaseOutcome => {
  const { entryId, displayedOn, place, evidence } = command;
  return beginPublicity(
    state,
    law,
    command,
    { told: 'site-notice', day: displayedOn, evidence },
    (found, period) => ({
      type: 'SiteNoticeDisplayed',
      ...of(found, displayedOn),
      ...{ entryId, displayedOn, place, evidence },
      ...period,
    }),
  );
};
