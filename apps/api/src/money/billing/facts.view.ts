import { ApiProperty } from '@nestjs/swagger';

/** Who recorded it. */
class MoneyActorView {
  id: string;
  role: string;
  /** As people call them. */
  name: string;
}

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

/** The same, as it is told to people. */
export class ToldMoneyFactView extends MoneyFactView {
  /** What it says, as a sentence. */
  words: string;
  /** When it was recorded: later than the day it counts from, where it came late. */
  recordedAt: string;
  actor: MoneyActorView;
}
