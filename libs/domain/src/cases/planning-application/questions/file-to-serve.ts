import { applicationType } from '#legislation';
import { type Rejection, reject } from '../../../decider.js';
import { leftTheRegister } from '../state/privacy.js';
import type { FiledDocument, FileHeld } from '../state/register.js';
import type { ExistingCase, PlanningApplication } from '../state.js';

/**
 * Who asks for a file: the public; somebody who works on cases; or one of those who check documents first,
 * because somebody must decide what they are.
 */
export type FileViewer = 'public' | 'staff' | 'looker';

type Served = { readonly served: FileHeld } | { readonly rejected: Rejection };

/** The only code that decides whether somebody may have the bytes of a document. */
export function fileToServe(state: PlanningApplication, documentId: string, viewer: FileViewer): Served {
  if (state.stage === 'unknown') return reject('unknown-case', 'This council has no such case.');
  const document = state.register.documents.get(documentId);
  const shown = viewer !== 'public' || (document !== undefined && isPublic(state, document));
  // For the public, a withheld document looks like a missing one, so that nothing reveals what the file
  // holds.
  if (!document || !shown)
    return reject('unknown-document', `There is no document ${documentId} here that you can see.`);
  const { file } = document;
  if (!file) return notHeld();
  if (file.scanned === 'infected') return quarantined();
  if (file.scanned === null && viewer !== 'looker') return notScanned();
  return { served: file };
}

const isPublic = (state: ExistingCase, { publishStatus }: FiledDocument): boolean =>
  state.register.publishedOn !== null &&
  publishStatus === 'publish' &&
  !leftTheRegister.has(state.stage) &&
  applicationType(state.applicationType)?.family !== 'pre-application';

export const notHeld = () =>
  reject('file-not-held', 'The file of this document is not held here: only what it is, and where it was.');

export const quarantined = () =>
  reject(
    'quarantined',
    'A virus was found in this document, so nobody can open it. Ask the sender for another copy.',
  );

const notScanned = () =>
  reject(
    'not-scanned',
    'This document has not been checked for viruses yet: it can be opened after the check.',
  );
