import { ApiProperty } from '@nestjs/swagger';
import { caseStages } from '#domain';
/** The progress of an application, without personal data. */
export class SubmissionStatusView {
  caseId: string;
  council: string;
  /** In the council's own format. */
  caseReference: string;
  @ApiProperty({ enum: caseStages })
  stage: string;
  receivedOn: string;
  validFrom: string | null;
  decideBy: string | null;
  /** `deemed` if nobody decided in time. */
  decision: string | null;
  decidedOn: string | null;
}
