import type { CalendarDate } from '#legislation';
import { accept, type Rejection, reject } from '../../../decider.js';
import { done } from '../days/limits.js';
import { of, openCase } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { missingDocument } from '../questions/missing-document.js';
import type { ExistingCase, PlanningApplication } from '../state.js';
import { documentsToSupersede } from './targets.js';

export interface Supersession {
  readonly documentId: string;
  readonly supersededBy: string;
}

export interface SupersedeDocument extends Supersession {
  readonly type: 'SupersedeDocument';
  readonly on: CalendarDate;
}

const maySupersedeDocument = (state: PlanningApplication) => openCase(state, 'given other documents');

function supersedeDocument(
  { documentId, supersededBy, on }: SupersedeDocument,
  found: FoundBy<typeof maySupersedeDocument>,
): CaseOutcome {
  if (isSuperseded(found, { documentId, supersededBy })) return accept();
  const refused = cannotSupersede(found, { documentId, supersededBy });
  if (refused) return refused;
  return accept({ type: 'DocumentSuperseded', ...of(found, on), documentId, supersededBy, supersededOn: on });
}

export const SupersedeDocument: Act<SupersedeDocument> = act(maySupersedeDocument, supersedeDocument, {
  days: { on: done() },
  targets: documentsToSupersede,
  without: 'A document can replace another only when there are two current documents on the file.',
});

export const isSuperseded = (
  { register }: ExistingCase,
  { documentId, supersededBy }: Supersession,
): boolean =>
  register.documents.has(documentId) && register.documents.get(documentId)?.supersededBy === supersededBy;

export function cannotSupersede(
  state: ExistingCase,
  { documentId, supersededBy }: Supersession,
): { readonly rejected: Rejection } | undefined {
  const missing = missingDocument(state, [documentId, supersededBy]);
  if (missing) return missing;
  if (documentId === supersededBy) return reject('supersedes-itself', 'A document cannot replace itself.');
  const stands = (id: string) => state.register.documents.get(id)?.supersededBy === null;
  if (!stands(documentId))
    return reject('already-superseded', 'The document to be replaced was already superseded.');
  if (!stands(supersededBy))
    return reject('already-superseded', 'The newer document was itself superseded: name the current one.');
  return undefined;
}
