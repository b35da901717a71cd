import {
  type CaseId,
  type CaseReference,
  type ImportedFile,
  type ImportedParent,
  type OfficerId,
  type PlanningApplicationCommand,
  type Received,
  type Sealed,
} from '#domain';
import type { ImportedCase } from '#intake';
import type { CalendarDate, Instant } from '#legislation';
import type { Json, Subject } from '#privacy';
import { subjectFor } from '../planning-application/sealed-entries.js';

type ImportCommand = Extract<PlanningApplicationCommand, { type: 'ImportCase' }>;

/** Seals a person's words under that person's key. */
export type Seal = (subject: Subject, said: Json) => Sealed;

export interface RowOfCase {
  readonly caseId: CaseId;
  readonly read: ImportedCase;
  readonly source: string;
  readonly digest: string;
  /** Whether it may correct an earlier import. */
  readonly again: boolean;
  readonly today: CalendarDate;
}

/** The people in a row: each gets a key before anything is sealed. */
export const subjectsOf = ({ caseId, read: { applicant, agent, lists } }: RowOfCase): readonly Subject[] => [
  `submission-${caseId}`,
  ...(applicant ? [`applicant-${caseId}`] : []),
  ...(agent ? [`agent-${caseId}`] : []),
  ...lists.comments.map((_, index) => subjectFor(caseId, commentId(index))),
];

const commentId = (index: number): string => `imported-${index + 1}`;

export interface FoundForIt {
  readonly parent: ImportedParent | null;
  readonly officer: { readonly id: OfficerId; readonly isAuthorised: boolean } | null;
}

export function importCommand(
  row: RowOfCase,
  caseReference: string,
  { parent, officer }: FoundForIt,
  seal: Seal,
): ImportCommand {
  const { read, source, again, today: on } = row;
  const { formerReference, invalid, valid, siteNotice, feePaidPence, feeRefundedPence, end: history } = read;
  return {
    type: 'ImportCase',
    ...{ source, formerReference, invalid, valid, siteNotice, history, parent, again },
    received: receivedOf(row, seal),
    money: feePaidPence === null ? null : { paidPence: feePaidPence, refundedPence: feeRefundedPence ?? 0 },
    // The officer of a case that is history may have left; the officer of an open case must exist.
    officer: history && !officer?.isAuthorised ? null : officer,
    file: fileOf(row, seal),
    publishedOn: read.onRegister ? on : null,
    caseReference: caseReference as CaseReference,
    on,
  };
}

function receivedOf({ caseId, read, source, digest }: RowOfCase, seal: Seal): Received {
  const { applicationType, typeIsKnown, scale, description, site, receivedOn, formerReference } = read;
  const sealed = (who: 'applicant' | 'agent') => read[who] && seal(`${who}-${caseId}`, { ...read[who] });
  return {
    ...{ applicationType, typeIsKnown, scale, description, site, receivedOn },
    submissionId: `${source}/${formerReference}`.slice(0, 200),
    applicant: sealed('applicant'),
    agent: sealed('agent'),
    submittedAt: noonOf(receivedOn),
    receivedOnBecause: {
      rule: 'The day that was recorded where the case came from.',
      source,
      confidence: 'D',
      inForceFrom: receivedOn,
      row: { table: 'imported-cases', key: formerReference, councilRow: true },
      inputs: { receivedOn },
      steps: [],
    },
    payloadSha256: digest,
    feeStatedPence: read.feePaidPence,
  };
}

/** Only the day is known; noon is on that day in summer and winter time. */
export const noonOf = (day: CalendarDate): Instant => `${day}T12:00:00.000Z` as Instant;

function fileOf({ caseId, read: { lists } }: RowOfCase, seal: Seal): ImportedFile {
  return {
    ...lists,
    comments: lists.comments.map(({ author, comment, publicComment, ...said }, index) => {
      const representationId = commentId(index);
      const subject = subjectFor(caseId, representationId);
      return {
        ...{ ...said, representationId, redactedComment: publicComment },
        author: author === null ? null : seal(subject, author),
        comment: seal(subject, comment),
      };
    }),
  };
}
