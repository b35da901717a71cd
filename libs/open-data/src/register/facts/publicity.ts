import type { PublicityFact } from '#domain';
import { shows } from '#read-models';
import { internal, type Parts } from './parts.js';

export const publicity: Parts<PublicityFact> = {
  PublicityNeedsRecorded: internal,
  PublicityStarted: internal,
  SiteNoticeDisplayed: shows('commentsUntil', 'status'),
  NeighbourLettersSent: shows('commentsUntil', 'status'),
  PressNoticePublished: shows('commentsUntil', 'status'),
};
