import { ApiProperty } from '@nestjs/swagger';

export class FormerReferenceView {
  reference: string;
  /** A council that it was of, or the system that it came from. */
  of: string;
  until: string;
}

/** A case in full. Where a person was forgotten, a placeholder stands. */
export class CaseView {
  caseId: string;
  council: string;
  caseReference: string;
  formerReferences: FormerReferenceView[];
  revision: string;
  lastChangedAt: string;
  stage: string;
  applicationType: string;
  description: string;
  officer: string | null;
  receivedOn: string;
  validFrom: string | null;
  decideBy: string | null;
}

export class FactActor {
  id: string;
  role: string;
}

export class FactView {
  caseId: string;
  council: string;
  revision: string;
  position: string;
  eventId: string;
  type: string;
  /** The day it takes effect (Europe/London). */
  effectiveOn: string;
  /** The moment it was recorded (UTC). */
  recordedAt: string;
  actor: FactActor;
  @ApiProperty({ type: 'object', additionalProperties: true })
  data: unknown;
  /** SHA-256 over the fact and the hash of the one before. */
  hash: string;
  /** Where it was known before, if it was brought in from elsewhere. */
  importedFrom: string | null;
}

export class HistoryView {
  facts: FactView[];
}
