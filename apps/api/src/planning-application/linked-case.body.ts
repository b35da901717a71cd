import { IsCaseId, IsText } from '../http/fields.js';

/** Another case, as both cases name it. */
export class LinkedCaseBody {
  @IsCaseId()
  caseId: string;

  @IsText(64)
  reference: string;
}
