import { ApiProperty } from '@nestjs/swagger';

/** One version of one rule. */
export class LawRowView {
  key: string;
  /** The rule in words, if the table has them. */
  rule?: string;
  from: string;
  /** The last day on which it applies; absent while it remains in force. */
  until?: string;
  source: string;
  /**
   * In words: seen in its source; worked out from a source; or known but not seen, so that a council may
   * correct it.
   */
  confidence: string;
  /** The address of the source on legislation.gov.uk. */
  link?: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What it says: each table of the law has rows of its own shape.',
  })
  says: object;
}

export class LawTableView {
  name: string;
  rows: LawRowView[];
}

export class LawFeeView {
  code: string;
  words: string;
  unit: string;
  amountPence: number;
  source: string;
  confidence: string;
  link?: string;
}

export class LawFeeTableView {
  startsOn: string;
  law: string;
  fees: LawFeeView[];
}

export class HolidayOutlookView {
  /** The last day for which official bank holidays are loaded; later ones are worked out by rule. */
  proclaimedUntil: string;
  /** Half a year before that day. */
  warnedFrom: string;
  /** What operators should do from that day on. */
  warning: string | null;
}

export class LawView {
  publicHolidays: HolidayOutlookView;
  tables: LawTableView[];
  feeTables: LawFeeTableView[];
}
