import { ApiProperty } from '@nestjs/swagger';

export class BatchResult {
  caseId: string;
  command: string;
  /** As the command would have been answered by itself. */
  status: number;
  @ApiProperty({ type: 'object', additionalProperties: true })
  answer: unknown;
}

export class BatchView {
  done: number;
  refused: number;
  /** In the order of the items. */
  results: BatchResult[];
}
