import type { PublicityFact } from '#domain';
import { shows } from '#read-models';
import { internal, type Parts } from './parts.js';

export const publicity: Parts<PublicityFact> = {
  PublicityNeedsRecorded: internal,
  PublicityStarted: internal,
  SiteNoticeDisplayed: shows('consultation'),
  NeighbourLettersSent: shows('consultation'),
  PressNoticePublished: shows('consultation'),
};
