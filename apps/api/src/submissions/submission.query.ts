import type { CouncilCode } from '#domain';
import { OptionalCouncil } from '../http/fields.js';

export class SubmissionQuery {
  /** The council it is for; the organisation that the submission names if left out. */
  @OptionalCouncil()
  council?: CouncilCode;
}
