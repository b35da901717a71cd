import type { CalendarDate } from '#legislation';
import type { OfficerId } from '../../../values.js';
import type { Effects } from '../effect.js';
import { type FiledDocument, isPlan, type Register } from '../state/register.js';
import type { ByLink } from '../vocabulary/by-link.js';
import type { CaseDocument, Constraint, PublishStatus } from '../vocabulary/case-document.js';
import type { Scan, StoredFile } from '../vocabulary/stored-file.js';

/** The documents on the file, and which of them the public may see. */
export type RegisterFact =
  | ({ readonly type: 'DocumentAdded' } & CaseDocument & ByLink)
  | ({ readonly type: 'DocumentStored' } & StoredFile)
  | ({ readonly type: 'DocumentScanned'; readonly documentId: string; readonly sha256: string } & Scan)
  | {
      readonly type: 'DocumentPublishStatusSet';
      readonly documentId: string;
      readonly publishStatus: PublishStatus;
      readonly previous: PublishStatus;
      readonly reason: string;
      readonly by: OfficerId;
    }
  | {
      readonly type: 'DocumentSuperseded';
      readonly documentId: string;
      readonly supersededBy: string;
      readonly supersededOn: CalendarDate;
    }
  | {
      readonly type: 'AmendmentReceived';
      readonly entryId: string;
      readonly receivedOn: CalendarDate;
      readonly description: string;
      readonly documents: readonly string[];
      /** Whether it changes the proposal so much that people must be consulted again. */
      readonly reconsultationNeeded: boolean;
    }
  | ({ readonly type: 'ConstraintRecorded' } & Constraint)
  | { readonly type: 'ConstraintRemoved'; readonly constraintId: string; readonly reason: string }
  | {
      readonly type: 'ApplicationPublished';
      readonly publishedOn: CalendarDate;
      readonly documents: readonly string[];
    };

export const registerEvents: Readonly<Record<RegisterFact['type'], number>> = {
  DocumentAdded: 1,
  DocumentStored: 1,
  DocumentScanned: 1,
  DocumentPublishStatusSet: 1,
  DocumentSuperseded: 1,
  AmendmentReceived: 1,
  ConstraintRecorded: 1,
  ConstraintRemoved: 1,
  ApplicationPublished: 1,
};

const register = <Fact>(change: (register: Register, fact: Fact) => Register) => ({
  keeps: (before: { readonly register: Register }, fact: Fact) => ({
    register: change(before.register, fact),
  }),
});

export const registerEffects: Effects<RegisterFact> = {
  DocumentAdded: register((before, { documentId, link, bytes, ...document }) => {
    const { kind, title, sha256, redacts, publishStatus } = document;
    const filed = { kind, title, sha256, redacts, publishStatus, supersededBy: null, file: null };
    const came = link === undefined ? {} : { cameBy: { link, bytes } };
    return { ...before, documents: new Map(before.documents).set(documentId, { ...filed, ...came }) };
  }),
  DocumentStored: register((before, { documentId, sha256, bytes, mediaType, subject }) =>
    changed(before, documentId, { sha256, file: { sha256, bytes, mediaType, subject, scanned: null } }),
  ),
  DocumentScanned: register((before, { documentId, verdict }) => {
    const file = before.documents.get(documentId)?.file;
    if (!file) return before;
    const scanned = { file: { ...file, scanned: verdict } };
    // Whatever its status: an infected file is shown to nobody.
    return changed(
      before,
      documentId,
      verdict === 'infected' ? { ...scanned, publishStatus: 'withhold' } : scanned,
    );
  }),
  DocumentPublishStatusSet: register((before, { documentId, publishStatus }) =>
    changed(before, documentId, { publishStatus }),
  ),
  DocumentSuperseded: register((before, { documentId, supersededBy }) => ({
    ...changed(before, documentId, { supersededBy }),
    unsettledPlans: new Set(
      [...before.unsettledPlans].filter((each) => each !== documentId && each !== supersededBy),
    ),
  })),
  AmendmentReceived: {
    keeps: ({ publicity, register: filed }, { receivedOn, reconsultationNeeded, documents }) => ({
      register: {
        ...filed,
        unsettledPlans: new Set([...filed.unsettledPlans, ...plansOf(filed, documents)]),
      },
      ...(reconsultationNeeded && { publicity: { ...publicity, askAgainSince: receivedOn } }),
    }),
  },
  ConstraintRecorded: register((before, { constraintId, kind, name }) => ({
    ...before,
    constraints: new Map(before.constraints).set(constraintId, { kind, name }),
  })),
  ConstraintRemoved: register((before, { constraintId }) => ({
    ...before,
    constraints: new Map([...before.constraints].filter(([each]) => each !== constraintId)),
  })),
  ApplicationPublished: register((before, { publishedOn }) => ({ ...before, publishedOn })),
};

const plansOf = ({ documents }: Register, ids: readonly string[]): readonly string[] =>
  ids.filter((id) => {
    const document = documents.get(id);
    return document !== undefined && isPlan(document);
  });

function changed(before: Register, documentId: string, change: Partial<FiledDocument>): Register {
  const document = before.documents.get(documentId);
  if (!document) return before;
  return { ...before, documents: new Map(before.documents).set(documentId, { ...document, ...change }) };
}
