import { type CouncilCode, parseCouncilCode } from '#domain';
import type { SubmittedDocument } from './document.js';
import type { SubmissionProblem } from './refusal.js';
import type { SubmissionRead } from './submission-read.js';

export type SubmissionReading =
  | { readonly read: SubmissionRead }
  | { readonly refused: readonly [SubmissionProblem, ...SubmissionProblem[]] };

/** The council that a submission names: by our code, or by a code of the portal's that council is then named for. */
export function readCouncil(document: SubmittedDocument, pointer: string): CouncilCode | undefined {
  const written = document.text(pointer);
  const code = parseCouncilCode(written?.toUpperCase());
  if (code) return code;
  if (written === null) document.refuse(pointer, 'required', 'A submission must name its council: CAM.');
  else document.refuse(pointer, 'not-acceptable', 'A council code has two to eight letters or digits: CAM.');
  return undefined;
}
