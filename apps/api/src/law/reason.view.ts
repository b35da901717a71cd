import { ApiProperty } from '@nestjs/swagger';

export class LawRowNamed {
  table: string;
  key: string;
  /** The council's own rule, instead of the national row or in addition. */
  councilRow: boolean;
}

/** The reasons for an answer. */
export class ReasonView {
  /** The rule in plain words. */
  rule: string;
  source: string;
  /**
   * In words: seen in its source; worked out from a source; or known but not seen, so that a council may
   * correct it.
   */
  confidence: string;
  /** The address of the source on legislation.gov.uk. */
  link?: string;
  inForceFrom: string;
  row: LawRowNamed;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What the rule was asked about, by name. Each rule asks for its own.',
  })
  inputs: object;
  /** The calculation, one line per step. */
  steps: string[];
  /** The reasons of the answers on which this one is based. */
  @ApiProperty({ type: () => [ReasonView], required: false })
  restsOn?: ReasonView[];
}
