import type { PublicityFact } from '#domain';
import { day, fact, officer, private_, reason, type SamplesOf } from './sample.js';

export const publicity: SamplesOf<PublicityFact> = {
  PublicityNeedsRecorded: {
    type: 'PublicityNeedsRecorded',
    ...fact,
    circumstances: {
      departure: true,
      affectsRightOfWay: false,
      affectsListedBuildingSetting: false,
      affectsConservationArea: true,
      interiorOfGradeTwoOnly: false,
    },
    required: [{ oneOf: ['site-notice'], because: reason }],
  },
  PublicityStarted: { type: 'PublicityStarted', ...fact, startedOn: day },
  ReconsultationWaived: {
    type: 'ReconsultationWaived',
    ...fact,
    entryId: 'w-1',
    by: officer,
    reason: private_,
  },
  SiteNoticeDisplayed: {
    type: 'SiteNoticeDisplayed',
    ...fact,
    entryId: 'e-2',
    displayedOn: day,
    place: private_,
    evidence: 'doc-3',
    commentsUntil: day,
    because: reason,
  },
  NeighbourLettersSent: {
    type: 'NeighbourLettersSent',
    ...fact,
    entryId: 'e-3',
    sentOn: day,
    letters: 7,
    commentsUntil: day,
    because: reason,
  },
  PressNoticePublished: {
    type: 'PressNoticePublished',
    ...fact,
    entryId: 'e-4',
    publishedOn: day,
    newspaper: private_,
    evidence: null,
    commentsUntil: day,
    because: reason,
  },
};
