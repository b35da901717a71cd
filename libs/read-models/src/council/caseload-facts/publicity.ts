import type { PublicityFact } from '#domain';
import { shows } from '../../shown.js';
import { type Columns, inFull } from './columns.js';

const publicises = shows('consultedFrom', 'commentsUntil', 'publicUntil');

export const publicity: Columns<PublicityFact> = {
  PublicityNeedsRecorded: inFull,
  PublicityStarted: inFull,
  SiteNoticeDisplayed: publicises,
  NeighbourLettersSent: publicises,
  PressNoticePublished: publicises,
};
