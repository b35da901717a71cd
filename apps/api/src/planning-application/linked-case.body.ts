import { IsCaseId, IsText } from '../http/fields.js';
import { Labelled } from '../http/labels.js';

/** Another case, as both cases name it. */
export class LinkedCaseBody {
  @IsCaseId()
  @Labelled('Its id')
  caseId: string;

  @IsText(64)
  @Labelled('Its reference')
  reference: string;
}
