import type { CaseReference, CouncilCode } from '#domain';
import type { PaperOnFile } from '#read-models';

/** The public address of a council's register. */
export interface Register {
  readonly publicUrl: string;
  readonly council: CouncilCode;
  readonly caseReference: CaseReference;
}

/**
 * The public address of a published file: in Casebook, once its bytes are stored and clean; otherwise the address that
 * the council gave. The applicant's own link is not public.
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
