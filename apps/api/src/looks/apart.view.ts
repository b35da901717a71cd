import type { CaseId, CaseReference, CouncilCode, Instant, looks } from '#domain';
import type { Owner, Party } from '#intake';
import type { RepresentationOnFile } from '#read-models';
import type { NamedActor } from '../case/named-actor.js';

/**
 * The name of a person on the case. Their contact details are a separate request, and each look is recorded.
 */
export type PersonByName = Pick<Party, 'type' | 'name' | 'company'>;

/** A separate request: each look is recorded. */
export interface PersonsApart {
  readonly apart: true;
}

/** The person was erased: nothing about them is kept here. */
export interface PersonErased {
  readonly erased: true;
}

/** Their key is missing, because the vault was restored from an older backup. Nobody was erased. */
export interface PersonKeyMissing {
  readonly keyMissing: true;
}

type OrPlaceholder<Opened> = Opened | PersonErased | PersonKeyMissing | null;

/** Contact details of the people of a case. */
export interface ContactsOfCase {
  readonly applicant: OrPlaceholder<Party>;
  readonly agent: OrPlaceholder<Party>;
  /** Owners and tenants of parts of the site, as named in the form; null if it names none. */
  readonly owners: OrPlaceholder<readonly Owner[]>;
}

/** Original comments from the public with their authors, in the order of arrival. */
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
  /** The author's address and contact details; null if the comment did not come by the register's page. */
  readonly contact: OrPlaceholder<CommenterReached>;
  /** The published version; null until somebody has prepared one. */
  readonly redactedComment: string | null;
}

/** Looks at protected contents, the latest first. What was seen is not included. */
export interface LooksFound {
  readonly looks: readonly LookInList[];
  /** Send this as `before` to get earlier looks; null if there are none. */
  readonly next: bigint | null;
}

export interface LookInList {
  readonly caseId: CaseId;
  readonly caseReference: CaseReference | null;
  readonly council: CouncilCode;
  readonly position: bigint;
  readonly what: looks.SealedLookedAt['what'];
  /** The document; null if there is only one of its kind. */
  readonly thing: string | null;
  readonly lookedAt: Instant;
  readonly person: NamedActor;
  /** `Grace Okafor looked at the contact details of the people of the case.` */
  readonly words: string;
}
