import { ApiProperty } from '@nestjs/swagger';

export class ChangesPageView {
  /** CloudEvents 1.0, as they are told to Kafka's subscribers. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  events: unknown[];

  /** Ask for what comes after this. It is of this log alone: after a restore it is refused, and says so. */
  next: string;

  /** Whether asking at once may bring more. */
  more: boolean;
}
