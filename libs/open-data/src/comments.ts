import type { ConsulteeResponse, Stance } from '#domain';
import type { CalendarDate } from '#legislation';
import type { CaseDocument, ConsulteeContacted, RepresentationOnFile, ResponseOnFile } from '#read-models';
import { momentOf, publishedSince } from './moments.js';
import type { Comments, SpecialistComment, SpecialistConsulted } from './shape.js';
import { withheld, withheldAddress } from './withheld.js';

const sentiments: Readonly<Record<Stance, 'supportive' | 'objection' | 'neutral'>> = {
  support: 'supportive',
  objection: 'objection',
  neutral: 'neutral',
};

/** Null if the body had no comment, because the shape has no word for that. */
const positions: Readonly<
  Record<ConsulteeResponse['position'], 'approved' | 'amendmentsNeeded' | 'objected' | null>
> = {
  noObjection: 'approved',
  amendmentsNeeded: 'amendmentsNeeded',
  objection: 'objected',
  noComment: null,
};

export function commentsOf(document: CaseDocument): { comments?: Comments } {
  const notWithdrawn = document.representations.filter(({ withdrawnOn }) => withdrawnOn === null);
  const comments = {
    ...(notWithdrawn.length > 0 && { public: publicComments(notWithdrawn, document.publishedOn) }),
    ...(document.consultees.length > 0 && { specialist: specialistComments(document) }),
  };
  return Object.keys(comments).length > 0 ? { comments } : {};
}

/** All comments are counted. Only redacted texts are shown, and never their authors. */
const publicComments = (
  notWithdrawn: readonly RepresentationOnFile[],
  publishedOn: CalendarDate | null,
): NonNullable<Comments['public']> => ({
  summary: {
    totalComments: notWithdrawn.length,
    sentiment: tally(
      ['supportive', 'objection', 'neutral'],
      notWithdrawn.map(({ stance }) => sentiments[stance]),
    ),
  },
  comments: notWithdrawn.flatMap(({ representationId: id, stance, ...said }) =>
    textOf(said, publishedOn).map((text) => ({
      ...{ id, sentiment: sentiments[stance], ...text },
      author: { name: { singleLine: withheld }, address: withheldAddress },
    })),
  ),
});

interface Said {
  readonly redactedComment: string | null;
  readonly redactedOn: CalendarDate | null;
  readonly receivedOn: CalendarDate;
}

/** The redacted text, and the time since which it is public; undefined if nothing was redacted. */
function textOf({ redactedComment, redactedOn, receivedOn }: Said, publishedOn: CalendarDate | null) {
  if (redactedComment === null) return [];
  const since = publishedSince(publishedOn, redactedOn);
  const metadata = {
    submittedAt: momentOf(receivedOn),
    ...(since && { publishedAt: momentOf(since) }),
  };
  return [{ comment: redactedComment, commentRedacted: redactedComment, metadata }];
}

function specialistComments({
  consultees,
  responses,
  publishedOn,
}: CaseDocument): NonNullable<Comments['specialist']> {
  // A body that is consulted again about an amendment counts once.
  const bodies = [...new Map([...consultees].reverse().map((each) => [each.consulteeId, each])).values()];
  const saying = responses.flatMap((response) => {
    const sentiment = positions[response.position];
    return sentiment ? [{ ...response, sentiment }] : [];
  });
  return {
    summary: {
      totalConsulted: bodies.length,
      // A body that answered without a comment has answered, although the shape has no sentiment for that.
      totalComments: responses.length,
      sentiment: tally(
        ['approved', 'amendmentsNeeded', 'objected'],
        saying.map(({ sentiment }) => sentiment),
      ),
    },
    comments: bodies.reverse().map((body) => specialist(body, saying, publishedOn)),
  };
}

const specialist = (
  { consulteeId, name, contactedOn }: ConsulteeContacted,
  saying: readonly (ResponseOnFile & { readonly sentiment: SpecialistComment['sentiment'] })[],
  publishedOn: CalendarDate | null,
): SpecialistConsulted => ({
  id: consulteeId,
  name: { singleLine: name },
  organisationSpecialism: name,
  address: withheldAddress,
  firstConsultedAt: momentOf(contactedOn),
  comments: saying
    .toReversed()
    .filter((response) => response.consulteeId === consulteeId)
    .flatMap(({ responseId: id, sentiment, ...said }) =>
      textOf(said, publishedOn).map((text) => ({ id, sentiment, ...text })),
    ),
});

const tally = (words: readonly string[], said: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(words.map((word) => [word, said.filter((each) => each === word).length]));
