import { ApiProperty } from '@nestjs/swagger';
import { HeldView } from '../caseload/caseload.view.js';

export class FormerReferenceView {
  reference: string;
  /** A council that it was of, or the system that it came from. */
  of: string;
  until: string;
}

/** The fee as it stands; with it come its sum line by line, and each payment and refund. */
export class CaseFeeView {
  /** Null until it was assessed, and where no planning fee is asked. */
  duePence: number | null;
  /** Without what turned out never to have come. */
  paidPence: number;
  toRefundPence: number;
  refundedPence: number;
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
  /** It rests on bank holidays that were not proclaimed yet when it came in: `receivedOnBecause` says which. */
  receivedOnIsProvisional: boolean;
  validFrom: string | null;
  decideBy: string | null;
  fee: CaseFeeView;
  held: HeldView | null;
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
  held: HeldView | null;
}
