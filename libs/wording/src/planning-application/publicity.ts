import type { Circumstances, PublicityFact } from '#domain';
import type { Circumstance } from '#legislation';
import { publicityInWords } from '../codes.js';
import { count, day, listed, saying, when } from '../plainly.js';
import type { Wordings } from '../wordings.js';

export const publicity: Wordings<PublicityFact> = {
  PublicityNeedsRecorded: ({ circumstances, required, reason }) => {
    const asked = required
      .filter(({ oneOf }) => oneOf.length > 0)
      .map(({ oneOf }) => oneOf.map((method) => publicityInWords[method]).join(' or '));
    return `${circumstancesInWords(circumstances)}. The law asks for ${listed(asked, 'no notice or letter')}${when(!!reason?.trim(), `. Reason${saying(reason)}`)}`;
  },
  PublicityStarted: ({ startedOn }) => `Publicity starts on ${day(startedOn)}`,
  ReconsultationWaived: ({ reason }) => `The amendment needs no new consultation${saying(reason)}`,
  SiteNoticeDisplayed: ({ displayedOn, place, commentsUntil }) =>
    `Site notice put up on ${day(displayedOn)}, ${place}. ${untilDay(commentsUntil)}`,
  NeighbourLettersSent: ({ sentOn, letters, commentsUntil }) =>
    `${count(letters, 'letter')} to neighbours sent on ${day(sentOn)}. ${untilDay(commentsUntil)}`,
  PressNoticePublished: ({ publishedOn, newspaper, commentsUntil }) =>
    `Press notice in ${newspaper} on ${day(publishedOn)}. ${untilDay(commentsUntil)}`,
};

const untilDay = (date: Parameters<typeof day>[0]): string => `Comments until ${day(date)}`;

const circumstanceInWords: Readonly<Record<Circumstance, readonly [yes: string, no: string]>> = {
  departure: ['it departs from the development plan', 'it does not depart from the development plan'],
  affectsRightOfWay: ['it affects a right of way', 'it affects no right of way'],
  affectsListedBuildingSetting: [
    'it affects a listed building or its setting',
    'it affects no listed building or its setting',
  ],
  affectsConservationArea: ['it affects a conservation area', 'it affects no conservation area'],
  interiorOfGradeTwoOnly: [
    'the works are only inside a grade II building',
    'the works are not only inside a grade II building',
  ],
};

function circumstancesInWords(circumstances: Circumstances): string {
  const said = Object.entries(circumstances).map(
    ([name, holds]) => circumstanceInWords[name as Circumstance][holds ? 0 : 1],
  );
  return said.length === 0 ? 'Nothing calls for more publicity' : `Recorded that ${listed(said)}`;
}
