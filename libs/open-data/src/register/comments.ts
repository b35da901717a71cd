import type { ConsulteeResponse, councils, Stance } from '#domain';
import type { CalendarDate } from '#legislation';
import type { CaseDocument, RepresentationOnFile } from '#read-models';
import { type Opening, textOf } from './people.js';

/** Who was asked, and what of the answers was made fit to be published. */
export interface Commented {
  /** The last day on which anybody may comment, as things stand. */
  readonly commentsUntil: CalendarDate | null;
  readonly consultees: readonly ConsulteeToSee[];
  readonly comments: {
    /** Whether the council publishes who comments, with what of it is published. Addresses never are. */
    readonly areNamed: boolean;
    /** All that stand, those included of which nothing is published. */
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
  /** Null where the council does not publish who comments. */
  readonly by: string | null;
}

type Policy = councils.PublicationPolicy | null;

/** Nothing of what was said is left of a withdrawn case: there is nothing any more that it could bear upon. */
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
