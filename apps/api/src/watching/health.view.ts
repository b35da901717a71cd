import { ApiProperty } from '@nestjs/swagger';
import type { PartHealth } from '#observability';

export class LiveView {
  alive: boolean;
}

export class ReadyView {
  /** Everything that it needs is working. */
  ready: boolean;

  @ApiProperty({
    type: 'object',
    additionalProperties: {
      type: 'object',
      required: ['state'],
      properties: {
        state: { type: 'string', enum: ['up', 'waiting', 'down'] },
        because: { type: 'string' },
      },
    },
  })
  parts: Record<string, PartHealth>;
}
