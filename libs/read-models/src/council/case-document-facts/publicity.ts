import type { PublicityFact } from '#domain';
import { shows } from '../../shown.js';
import type { Parts } from './parts.js';

export const publicity = {
  PublicityNeedsRecorded: shows('publicityNeeds'),
  PublicityStarted: shows('publicityStartedOn'),
  SiteNoticeDisplayed: shows('notices'),
  NeighbourLettersSent: shows('notices'),
  PressNoticePublished: shows('notices'),
} satisfies Parts<PublicityFact>;
