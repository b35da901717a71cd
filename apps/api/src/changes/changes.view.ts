import { ApiProperty } from '@nestjs/swagger';
import { schemaOf } from '../openapi/schema-of.js';

export class ChangesPageView {
  /** CloudEvents 1.0, as they are told to Kafka's subscribers. */
  @ApiProperty({ type: 'array', items: schemaOf('PublicEvent') })
  events: unknown[];

  /** Ask for what comes after this. It is of this log alone: after a restore it is refused, and says so. */
  next: string;

  /** Whether asking at once may bring more. */
  more: boolean;
}
