import { ApiProperty } from '@nestjs/swagger';
import { LawFeeView, LawRowView } from './law.view.js';

export class CouncilLawRowView extends LawRowView {
  /** The owner of the rule: `England`, or the council's code. */
  of: string;
}

export class CouncilLawTableView {
  name: string;
  rows: CouncilLawRowView[];
}

export class CouncilFeeView extends LawFeeView {
  /** The owner of the amount: `England`, or the council's code. */
  of: string;
  /** The day from which it applies. */
  from: string;
}

/** The law in force for one council on a day. */
export class CouncilLawView {
  council: string;
  on: string;
  tables: CouncilLawTableView[];
  /** Null if no fee table is loaded for the day. */
  fees: CouncilFeeView[];
}

export class CouncilLawEntryView {
  /** `CouncilLawAdopted` or `CouncilLawWithdrawn`. */
  type: string;
  /** The id of the adoption or the withdrawal. */
  id: string;
  from: string;
  until: string | null;
  @ApiProperty({ type: 'array', items: { type: 'object' } })
  rules: object[];
  source: string | null;
  confidence: string | null;
  power: string | null;
  reason: string;
  recordedAt: string;
  recordedBy: string;
  revision: string;
}

export class CouncilLawEntriesView {
  council: string;
  entries: CouncilLawEntryView[];
}
