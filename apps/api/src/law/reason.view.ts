import { ApiProperty } from '@nestjs/swagger';

export class LawRowNamed {
  table: string;
  key: string;
  /** The council's own, in place of the national row or beside it. */
  councilRow: boolean;
}

/** Why an answer is what it is. */
export class ReasonView {
  /** The rule in plain words. */
  rule: string;
  source: string;
  /** In words: seen in its source, worked out from one that was seen, or known and not seen, so that a council may correct it. */
  confidence: string;
  /** Where the source is to be read, on legislation.gov.uk. */
  link?: string;
  inForceFrom: string;
  row: LawRowNamed;
  @ApiProperty({ type: 'object', additionalProperties: true })
  inputs: object;
  /** The sum, a line a step. */
  steps: string[];
  /** The reasons of the answers this one was made from. */
  @ApiProperty({ type: () => [ReasonView], required: false })
  restsOn?: ReasonView[];
}
