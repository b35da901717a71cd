import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { CommandDone } from '../http/command-done.view.js';
import { schemaOf } from '../openapi/schema-of.js';

@ApiExtraModels(CommandDone)
export class BatchResult {
  caseId: string;
  command: string;
  /** As the command would have been answered alone. */
  status: number;
  /**
   * Depends on the status: what was done, what would be done (for a command that ends in `/preview`), or why
   * not.
   */
  @ApiProperty({
    anyOf: [
      { $ref: getSchemaPath(CommandDone) },
      schemaOf('CommandPreviewView'),
      { $ref: '#/components/schemas/Problem' },
    ],
  })
  answer: unknown;
}

export class BatchView {
  done: number;
  refused: number;
  /** In the order of the items. */
  results: BatchResult[];
}
