import type { CalendarDate } from '#legislation';
import { accept, type Rejection, reject } from '../../../decider.js';
import { anyCase, of } from '../guards.js';
import type { CaseOutcome, FoundBy } from '../handlers.js';
import { unknownDocument } from '../questions/missing-document.js';
import type { Known, PlanningApplication } from '../state.js';
import type { CaseDocument } from './events.js';

export interface AddDocument extends CaseDocument {
  readonly type: 'AddDocument';
  readonly on: CalendarDate;
}

export const mayAddDocument = (state: PlanningApplication) => anyCase(state, 'added to');

export function addDocument(
  { type: _, on, ...document }: AddDocument,
  found: FoundBy<typeof mayAddDocument>,
): CaseOutcome {
  const { documentId, sha256, receivedOn, redacts } = document;
  const before = found.register.documents.get(documentId);
  if (before?.sha256 === sha256) return accept();
  if (before)
    return reject('document-differs', `${documentId} is on the file with other contents. Supersede it.`);
  const refused = redacts === null ? undefined : mayRedact(found, redacts);
  if (refused) return refused;
  return accept({ type: 'DocumentAdded', ...of(found, receivedOn), ...document });
}

function mayRedact(state: Known, original: string): { readonly rejected: Rejection } | undefined {
  const document = state.register.documents.get(original);
  if (!document) return unknownDocument(original, state);
  if (document.publishStatus === 'publish')
    return reject('original-published', `${original} is published as it is: withhold it first.`);
  return undefined;
}
