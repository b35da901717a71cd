import * as the from '../days/bounds.js';
import { done, happened, toCome } from '../days/limits.js';
import * as own from '../days/own-days.js';
import { act, type Handlers } from '../handlers.js';
import { mayBeginPublicity } from './begin-publicity.js';
import { type DisplaySiteNotice, displaySiteNotice } from './display-site-notice.js';
import { type PublishPressNotice, publishPressNotice } from './publish-press-notice.js';
import {
  mayRecordPublicityNeeds,
  type RecordPublicityNeeds,
  recordPublicityNeeds,
} from './record-publicity-needs.js';
import { type SendNeighbourLetters, sendNeighbourLetters } from './send-neighbour-letters.js';
import {
  mayWaiveReconsultation,
  type WaiveReconsultation,
  waiveReconsultation,
} from './waive-reconsultation.js';

export type PublicityCommand =
  | RecordPublicityNeeds
  | DisplaySiteNotice
  | SendNeighbourLetters
  | PublishPressNotice
  | WaiveReconsultation;

export const publicity: Handlers<PublicityCommand> = {
  RecordPublicityNeeds: act(mayRecordPublicityNeeds, recordPublicityNeeds, { days: { on: done() } }),
  DisplaySiteNotice: act(mayBeginPublicity, displaySiteNotice, {
    days: {
      displayedOn: happened(the.receipt),
      commentsUntil: toCome(own.its('displayedOn', 'the day the notice was displayed', 'period-backwards')),
      on: done(),
    },
  }),
  SendNeighbourLetters: act(mayBeginPublicity, sendNeighbourLetters, {
    days: {
      sentOn: happened(the.receipt),
      commentsUntil: toCome(own.its('sentOn', 'the day the letters were sent', 'period-backwards')),
      on: done(),
    },
  }),
  PublishPressNotice: act(mayBeginPublicity, publishPressNotice, {
    days: {
      publishedOn: happened(the.receipt),
      commentsUntil: toCome(own.its('publishedOn', 'the day the notice was published', 'period-backwards')),
      on: done(),
    },
  }),
  WaiveReconsultation: act(mayWaiveReconsultation, waiveReconsultation, { days: { on: done() } }),
};
