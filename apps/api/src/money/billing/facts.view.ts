import { ApiProperty } from '@nestjs/swagger';

/** A fact about money as it was recorded. */
export class MoneyFactView {
  id: string;
  /** Its place among all facts. */
  position: string;
  /** Whose record it is; null of the service's own. */
  council: string | null;

  /** Its type, its day and what it says. */
  @ApiProperty({
    type: 'object',
    properties: { type: { type: 'string' }, effectiveOn: { type: 'string', format: 'date' } },
    required: ['type', 'effectiveOn'],
    additionalProperties: true,
  })
  event: object;
}
