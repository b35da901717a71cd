import type { CouncilCode } from '#domain';
import { OptionalCouncil } from '../http/fields.js';

export class SubmissionQuery {
  /** The receiving council; the organisation named in the submission if left out. */
  @OptionalCouncil()
  council?: CouncilCode;
}
