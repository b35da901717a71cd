import type { CaseReference, CouncilCode } from '#domain';
import type { PaperOnFile } from '#read-models';

/** Where the register of a council is found from outside. */
export interface Register {
  readonly publicUrl: string;
  readonly council: CouncilCode;
  readonly caseReference: CaseReference;
}

/**
 * Where anybody gets a published file: here, once its bytes are kept and were found clean; else where the council says
 * that it is. The applicant's own link is not for everybody.
 */
export function fileAddress(
  { publicUrl, council, caseReference }: Register,
  { documentId, stored, scanned, location, submittedAs }: PaperOnFile,
): string | null {
  if (!stored) return submittedAs === undefined ? location : null;
  if (scanned !== 'clean') return null;
  const [reference, document] = [caseReference, documentId].map(encodeURIComponent);
  return `${publicUrl}/councils/${council}/register/${reference}/documents/${document}/content`;
}
