import type { CalendarDate, CouncilLaw } from '#legislation';
import * as the from '../days/bounds.js';
import { done, happened, toCome } from '../days/limits.js';
import * as own from '../days/own-days.js';
import { of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import {
  beginPublicity,
  mayBeginPublicity,
  type Publicising,
  saidBesidesLastDay,
} from './begin-publicity.js';

export interface DisplaySiteNotice extends Publicising {
  readonly type: 'DisplaySiteNotice';
  readonly displayedOn: CalendarDate;
  readonly place: string;
  /** The document that shows it: without one it cannot be proved. */
  readonly evidence: string;
}

const displaySiteNotice = (
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

export const DisplaySiteNotice: Act<DisplaySiteNotice> = act(mayBeginPublicity, displaySiteNotice, {
  days: {
    displayedOn: happened(the.receipt),
    commentsUntil: toCome(own.its('displayedOn', 'the day the notice was displayed', 'period-backwards')),
    on: done(),
  },
  makes: {
    kind: 'site notice',
    id: 'entryId',
    fact: 'SiteNoticeDisplayed',
    called: 'place',
    says: saidBesidesLastDay,
  },
});
