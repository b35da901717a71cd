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
  RecordPublicityNeeds: act(mayRecordPublicityNeeds, recordPublicityNeeds),
  DisplaySiteNotice: act(mayBeginPublicity, displaySiteNotice),
  SendNeighbourLetters: act(mayBeginPublicity, sendNeighbourLetters),
  PublishPressNotice: act(mayBeginPublicity, publishPressNotice),
  WaiveReconsultation: act(mayWaiveReconsultation, waiveReconsultation),
};
