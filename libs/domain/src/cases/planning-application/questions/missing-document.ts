import { type Rejection, reject } from '../../../decider.js';
import type { ExistingCase } from '../state.js';

export const unknownDocument = (documentId: string, { caseReference }: ExistingCase) =>
  reject('unknown-document', `No document ${documentId} is on the file of ${caseReference}.`);

/** Refuses if a named document is not on the file. */
export function missingDocument(
  state: ExistingCase,
  documents: readonly (string | null)[],
): { readonly rejected: Rejection } | undefined {
  const missing = documents.find((each) => each !== null && !state.register.documents.has(each));
  return missing ? unknownDocument(missing, state) : undefined;
}
