import type { CalendarDate } from '#legislation';
import { accept, type Rejection, reject } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import * as the from '../days/bounds.js';
import { done, happened } from '../days/limits.js';
import type { PlanningApplicationEvent } from '../events.js';
import { anyCase, of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { unknownDocument } from '../questions/missing-document.js';
import type { ExistingCase, PlanningApplication } from '../state.js';
import type { ByLink } from '../vocabulary/by-link.js';
import type { CaseDocument } from '../vocabulary/case-document.js';
import { type FileBrought, nothingRedacted, storedNow } from './store-documents.js';

export interface AddDocument extends CaseDocument, ByLink {
  readonly type: 'AddDocument';
  /** The file itself, if it was sent along. */
  readonly file?: Omit<FileBrought, 'documentId' | 'sha256' | 'bytes'> & { readonly by: OfficerId | null };
  readonly on: CalendarDate;
}

const mayAddDocument = (state: PlanningApplication) => anyCase(state, 'added to');

export function addDocument(
  { type: _, on, file, ...document }: AddDocument,
  found: FoundBy<typeof mayAddDocument>,
): CaseOutcome {
  const { documentId, sha256, bytes, receivedOn, redacts } = document;
  const before = found.register.documents.get(documentId);
  if (before && before.sha256 !== sha256)
    return reject(
      'document-differs',
      'This document is already on the file with other contents: supersede it instead.',
    );
  const stored = file ? storedNow(found, { documentId, sha256, bytes, ...file }, on) : [];
  if (before) return accept<PlanningApplicationEvent>(...stored);
  const refused = redacts === null ? undefined : mayRedact(found, redacts, sha256);
  if (refused) return refused;
  return accept<PlanningApplicationEvent>(
    { type: 'DocumentAdded', ...of(found, receivedOn), ...document },
    ...stored,
  );
}

export const documentAdded = {
  kind: 'document',
  id: 'documentId',
  fact: 'DocumentAdded',
  usedOtherwise:
    'This file is on the file of the case already, as another kind of document or under another title.',
  called: 'title',
  // The command checks whether the bytes are already stored.
  judgedByCommand: true,
} as const;

export const AddDocument: Act<AddDocument> = act(mayAddDocument, addDocument, {
  days: { receivedOn: happened(the.submission), on: done() },
  makes: documentAdded,
});

function mayRedact(
  state: ExistingCase,
  original: string,
  sha256: string,
): { readonly rejected: Rejection } | undefined {
  const document = state.register.documents.get(original);
  if (!document) return unknownDocument(original, state);
  if (document.publishStatus === 'publish')
    return reject('original-published', 'The original is published as it is: withhold it first.');
  return document.sha256 === sha256 ? nothingRedacted() : undefined;
}
