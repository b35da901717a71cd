import { ApiProperty } from '@nestjs/swagger';
import { schemaOf } from '../openapi/schema-of.js';

export class ChangesPageView {
  /** CloudEvents 1.0, the same as in Kafka. */
  @ApiProperty({ type: 'array', items: schemaOf('PublicEvent') })
  events: unknown[];

  /**
   * Send this to get the following events. It belongs to this log: after a restore it is refused, with an
   * explanation.
   */
  next: string;

  /** Whether another request may return more at once. */
  more: boolean;
}
