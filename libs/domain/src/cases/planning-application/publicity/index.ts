import type { Handlers } from '../handlers.js';
import { type DisplaySiteNotice, displaySiteNotice } from './display-site-notice.js';
import { type PublishPressNotice, publishPressNotice } from './publish-press-notice.js';
import { type RecordPublicityNeeds, recordPublicityNeeds } from './record-publicity-needs.js';
import { type SendNeighbourLetters, sendNeighbourLetters } from './send-neighbour-letters.js';
import { type WaiveReconsultation, waiveReconsultation } from './waive-reconsultation.js';

export type PublicityCommand =
  | RecordPublicityNeeds
  | DisplaySiteNotice
  | SendNeighbourLetters
  | PublishPressNotice
  | WaiveReconsultation;

export const publicity: Handlers<PublicityCommand> = {
  RecordPublicityNeeds: recordPublicityNeeds,
  DisplaySiteNotice: displaySiteNotice,
  SendNeighbourLetters: sendNeighbourLetters,
  PublishPressNotice: publishPressNotice,
  WaiveReconsultation: waiveReconsultation,
};
