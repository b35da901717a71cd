import type { ConsulteeResponse, councils, Stance } from '#domain';
import type { CalendarDate } from '#legislation';
import type { CaseDocument, RepresentationOnFile } from '#read-models';
import { type Opening, textOf } from './people.js';

/** Consultations, with the redacted texts of the answers. */
export interface Commented {
  /** The last day for comments, as currently known. */
  readonly commentsUntil: CalendarDate | null;
  readonly consultees: readonly ConsulteeToSee[];
  readonly comments: {
    /** Whether the council publishes the names of people who comment. Addresses are never published. */
    readonly areNamed: boolean;
    /** The number of all comments that were not withdrawn, including those of which nothing is published. */
    readonly received: Readonly<Record<Stance, number>>;
    readonly published: readonly CommentToSee[];
  };
}

interface ConsulteeToSee {
  readonly name: string;
  readonly contactedOn: CalendarDate;
  readonly respondBy: CalendarDate;
  readonly responses: readonly (Pick<ConsulteeResponse, 'position' | 'receivedOn'> & {
    readonly comment: string;
  })[];
}

interface CommentToSee {
  readonly stance: Stance;
  readonly comment: string;
  readonly receivedOn: CalendarDate;
  /** Null if the council does not publish names. */
  readonly by: string | null;
}

type Policy = councils.PublicationPolicy | null;

/** A withdrawn case shows no comments, because there is nothing left to comment on. */
export function commentsOf(document: CaseDocument, policy: Policy, open: Opening): Commented {
  const over = document.stage === 'withdrawn';
  const notWithdrawn = over ? [] : document.representations.filter(({ withdrawnOn }) => withdrawnOn === null);
  const counted = (stance: Stance) => notWithdrawn.filter((each) => each.stance === stance).length;
  return {
    commentsUntil:
      document.notices
        .map(({ commentsUntil }) => commentsUntil)
        .toSorted()
        .at(-1) ?? null,
    consultees: over ? [] : consulteesOf(document),
    comments: {
      areNamed: policy?.commenterNames === 'publish',
      received: {
        support: counted('support'),
        objection: counted('objection'),
        neutral: counted('neutral'),
      },
      published: notWithdrawn.flatMap((each) => commentOf(each, policy, open)),
    },
  };
}

function commentOf(
  { stance, redactedComment: comment, receivedOn, author }: RepresentationOnFile,
  policy: Policy,
  open: Opening,
): readonly CommentToSee[] {
  if (comment === null) return [];
  const named = policy?.commenterNames === 'publish' && author !== null;
  return [{ stance, comment, receivedOn, by: named ? textOf(open(author)) : null }];
}

const consulteesOf = ({ consultees, responses }: CaseDocument): readonly ConsulteeToSee[] =>
  consultees.map(({ consulteeId, name, contactedOn, respondBy }) => ({
    ...{ name, contactedOn, respondBy },
    responses: responses
      .filter((each) => each.consulteeId === consulteeId)
      .flatMap(({ position, receivedOn, redactedComment: comment }) =>
        comment === null ? [] : [{ position, receivedOn, comment }],
      ),
  }));
