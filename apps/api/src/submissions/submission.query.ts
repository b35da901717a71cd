import { IsOptional, Matches } from 'class-validator';
import type { CouncilCode } from '#domain';

export class SubmissionQuery {
  /** The council it is for; the organisation that the submission names if left out. */
  @IsOptional()
  @Matches(/^[A-Z][A-Z0-9]{1,7}$/, { message: 'council must be a council code, such as CAM' })
  council?: CouncilCode;
}
