import type { PublicityGiven } from '#legislation';
import type { PlanningApplicationEvent } from '../events.js';
import type { Circumstances } from './events.js';

export interface Publicity {
  readonly circumstances: Circumstances;
  readonly given: readonly PublicityGiven[];
  readonly started: boolean;
}

/** What is taken of a site until an officer says otherwise. */
export const ordinary: Circumstances = {
  departure: false,
  affectsRightOfWay: false,
  affectsListedBuildingSetting: false,
  affectsConservationArea: false,
  interiorOfGradeTwoOnly: false,
};

export const nobodyTold: Publicity = { circumstances: ordinary, given: [], started: false };

export function evolvePublicity(publicity: Publicity, event: PlanningApplicationEvent): Publicity {
  switch (event.type) {
    case 'PublicityNeedsRecorded':
      return { ...publicity, circumstances: event.circumstances };
    case 'PublicityStarted':
      return { ...publicity, started: true };
    case 'SiteNoticeDisplayed':
      return told(publicity, 'site-notice', event.displayedOn, event);
    case 'NeighbourLettersSent':
      return told(publicity, 'neighbour-letter', event.sentOn, event);
    case 'PressNoticePublished':
      return told(publicity, 'press-notice', event.publishedOn, event);
    default:
      return publicity;
  }
}

const told = (
  publicity: Publicity,
  how: PublicityGiven['told'],
  beganOn: PublicityGiven['beganOn'],
  { commentsUntil }: Required<Pick<PublicityGiven, 'commentsUntil'>>,
): Publicity => {
  const again = publicity.given.some((before) => before.told === how);
  const given = { told: how, beganOn, commentsUntil, ...(again && { again }) };
  return { ...publicity, given: [...publicity.given, given] };
};
