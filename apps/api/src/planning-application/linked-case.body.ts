import { Matches } from 'class-validator';
import { IsText } from '../http/fields.js';

export const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Another case, as both ends know it. */
export class LinkedCaseBody {
  @Matches(uuid, { message: 'caseId must be a UUID' })
  caseId: string;

  @IsText(64)
  reference: string;
}
