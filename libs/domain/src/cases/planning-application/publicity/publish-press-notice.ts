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

export interface PublishPressNotice extends Publicising {
  readonly type: 'PublishPressNotice';
  readonly publishedOn: CalendarDate;
  readonly newspaper: string;
  readonly evidence: string | null;
}

const publishPressNotice = (
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

export const PublishPressNotice: Act<PublishPressNotice> = act(mayBeginPublicity, publishPressNotice, {
  days: {
    publishedOn: happened(the.receipt),
    commentsUntil: toCome(own.its('publishedOn', 'the day the notice was published', 'period-backwards')),
    on: done(),
  },
  makes: {
    kind: 'press notice',
    id: 'entryId',
    fact: 'PressNoticePublished',
    called: 'newspaper',
    says: saidBesidesLastDay,
  },
});
