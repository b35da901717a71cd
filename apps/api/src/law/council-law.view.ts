import { ApiProperty } from '@nestjs/swagger';
import { LawFeeView, LawRowView } from './law.view.js';

export class CouncilLawRowView extends LawRowView {
  /** Whose rule it is: `England`, or the council's code. */
  of: string;
}

export class CouncilLawTableView {
  name: string;
  rows: CouncilLawRowView[];
}

export class CouncilFeeView extends LawFeeView {
  /** Whose amount it is: `England`, or the council's code. */
  of: string;
  /** Since when it has stood. */
  from: string;
}

/** The law in force for one council on a day. */
export class CouncilLawView {
  council: string;
  on: string;
  tables: CouncilLawTableView[];
  /** None where no fee table is loaded for the day. */
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
