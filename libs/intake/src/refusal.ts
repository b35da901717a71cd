/** One thing wrong with a submission: where it is (a JSON pointer), a stable code, and the rule in words. */
export interface SubmissionProblem {
  readonly field: string;
  readonly code: SubmissionProblemCode;
  readonly because: string;
}

export type SubmissionProblemCode =
  | 'too-large'
  | 'not-utf-8'
  | 'not-json'
  | 'too-deep'
  | 'duplicate-key'
  | 'not-an-object'
  | 'required'
  | 'not-acceptable'
  | 'reserved-text'
  | 'group-code'
  | 'not-whole-pence'
  | 'wrong-service'
  | 'another-format'
  | 'only-a-notice'
  | 'not-a-submission-zip';
