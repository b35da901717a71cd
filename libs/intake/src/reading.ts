import type { SubmittedDocument } from './document.js';
import type { SubmissionProblem } from './refusal.js';
import type { SubmissionRead } from './submission-read.js';

export type SubmissionReading =
  | { readonly read: SubmissionRead }
  | { readonly refused: readonly [SubmissionProblem, ...SubmissionProblem[]] };

/** The code by which a submission names its council: that council's own, or an official one of up to nine signs. */
export function readCouncil(document: SubmittedDocument, pointer: string): string | undefined {
  const written = document.text(pointer);
  const code = written?.toUpperCase() ?? '';
  if (/^[A-Z0-9]{2,9}$/.test(code)) return code;
  if (written === null)
    document.refuse(pointer, 'required', 'A submission says which council it is for: CAM.');
  else
    document.refuse(
      pointer,
      'not-acceptable',
      'A council code is two to nine letters or digits: CAM, E07000008.',
    );
  return undefined;
}
