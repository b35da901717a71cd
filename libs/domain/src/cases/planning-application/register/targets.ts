import type { Target } from '../handlers.js';
import { currentDocuments } from '../state/register.js';
import type { ExistingCase } from '../state.js';

/** The current documents. */
const documentsOnFile = ({ register }: ExistingCase): readonly Target[] =>
  currentDocuments(register).map(([id, { title }]) => ({ id, words: title }));

/** The current documents, first those that nobody has checked for the public. */
export function documentsToAssess({ register }: ExistingCase): readonly Target[] {
  const documents = currentDocuments(register).map(([id, { title, publishStatus }]) => ({
    ...{ id, isOpen: publishStatus === 'not-assessed' },
    words: publishStatus === 'not-assessed' ? `${title} (not checked yet)` : title,
  }));
  return documents
    .toSorted((one, other) => Number(other.isOpen) - Number(one.isOpen))
    .map(({ id, words }) => ({ id, words }));
}

/** Replacing needs two documents. */
export function documentsToSupersede(found: ExistingCase): readonly Target[] {
  const documents = documentsOnFile(found);
  return documents.length > 1 ? documents : [];
}

export const constraintsOnFile = ({ register }: ExistingCase): readonly Target[] =>
  [...register.constraints].map(([id, { name }]) => ({ id, words: name }));

/** The documents whose bytes are stored here. */
export const filesHeld = ({ register }: ExistingCase): readonly Target[] =>
  [...register.documents].flatMap(([id, { title, file }]) => (file ? [{ id, words: title }] : []));
