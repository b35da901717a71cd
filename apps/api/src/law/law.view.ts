import { ApiProperty } from '@nestjs/swagger';

/** One version of one rule. */
export class LawRowView {
  key: string;
  /** The rule in words, where the table has them. */
  rule?: string;
  from: string;
  /** The last day it holds; without it the rule still stands. */
  until?: string;
  source: string;
  /** In words: seen in its source, worked out from one that was seen, or known and not seen, so that a council may correct it. */
  confidence: string;
  /** Where the source is to be read, on legislation.gov.uk. */
  link?: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
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
  /** The last day whose bank holidays are loaded as proclaimed; later ones are worked out by rule. */
  proclaimedUntil: string;
  /** Half a year before that. */
  warnedFrom: string;
  /** What to do, from that day on. */
  warning: string | null;
}

export class LawView {
  publicHolidays: HolidayOutlookView;
  tables: LawTableView[];
  feeTables: LawFeeTableView[];
}
