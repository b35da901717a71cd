import type { CaseId, CaseReference, CouncilCode, Instant, looks } from '#domain';
import type { Owner, Party } from '#intake';
import type { RepresentationOnFile } from '#read-models';
import type { NamedActor } from '../case/named-actor.js';

/** How somebody of a case is called. How to reach them is asked for apart, and each look is recorded. */
export type PersonByName = Pick<Party, 'type' | 'name' | 'company'>;

/** Asked for apart: each look is recorded. */
export interface PersonsApart {
  readonly apart: true;
}

/** The person was forgotten: nothing of them is kept here. */
export interface PersonErased {
  readonly erased: true;
}

/** Their key is not in this vault, which was restored from before it was made. Nobody was forgotten. */
export interface PersonKeyMissing {
  readonly keyMissing: true;
}

type OrPlaceholder<Opened> = Opened | PersonErased | PersonKeyMissing | null;

/** How to reach the people of a case. */
export interface ContactsOfCase {
  readonly applicant: OrPlaceholder<Party>;
  readonly agent: OrPlaceholder<Party>;
  /** Those who own or hold a part of the site, as the form names them; null where it names none. */
  readonly owners: OrPlaceholder<readonly Owner[]>;
}

/** Comments of the public as they were written, with who wrote them, in the order in which they came. */
export interface CommentsOfCase {
  readonly comments: readonly CommentAsWritten[];
}

export interface CommenterReached {
  readonly address: string;
  readonly postcode: string;
  readonly email: string | null;
}

export interface CommentAsWritten
  extends Pick<
    RepresentationOnFile,
    'representationId' | 'stance' | 'topics' | 'receivedOn' | 'late' | 'withdrawnOn'
  > {
  readonly author: string | null;
  readonly comment: string;
  /** Where its author lives and how to reach them; null where it did not come on the register's page. */
  readonly contact: OrPlaceholder<CommenterReached>;
  /** As it is published; null where nobody has made it fit for that yet. */
  readonly redactedComment: string | null;
}

/** Who looked at what is kept apart, the last first. Nothing of what they saw is among it. */
export interface LooksFound {
  readonly looks: readonly LookInList[];
  /** Ask again with this as `before` for earlier looks; null where there is no more. */
  readonly next: bigint | null;
}

export interface LookInList {
  readonly caseId: CaseId;
  readonly caseReference: CaseReference | null;
  readonly council: CouncilCode;
  readonly position: bigint;
  readonly what: looks.SealedLookedAt['what'];
  /** Which document; null where there is but one of the kind. */
  readonly thing: string | null;
  readonly lookedAt: Instant;
  readonly person: NamedActor;
  /** `Grace Okafor looked at how to reach the people of the case.` */
  readonly words: string;
}
