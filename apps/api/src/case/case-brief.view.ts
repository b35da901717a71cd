import { ApiProperty } from '@nestjs/swagger';
import { caseStages } from '#domain';
import type { WorkCase } from '#read-models';

/** A case, as other lists name it. */
export class CaseBriefView {
  caseId: string;
  council: string;
  caseReference: string;
  address: string;
  description: string;
  ward: string | null;
  @ApiProperty({ enum: caseStages })
  stage: string;
  officer: string | null;
  decideBy: string | null;
}

export function briefOf(found: WorkCase): CaseBriefView {
  const { caseId, council, caseReference, address, description, ward, stage, officer, decideBy } = found;
  return { caseId, council, caseReference, address, description, ward, stage, officer, decideBy };
}
