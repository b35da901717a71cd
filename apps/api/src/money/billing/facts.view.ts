import { ApiProperty } from '@nestjs/swagger';

/** Who recorded it. */
class MoneyActorView {
  id: string;
  role: string;
  /** The usual name of the thing. */
  name: string;
}

/** A fact about money as it was recorded. */
export class MoneyFactView {
  id: string;
  /** Its position among all facts. */
  position: string;
  /** The council that owns the record; null for the service's own. */
  council: string | null;

  /** Its type, its day and its contents, which each type of fact has of its own. */
  @ApiProperty({
    type: 'object',
    properties: { type: { type: 'string' }, effectiveOn: { type: 'string', format: 'date' } },
    required: ['type', 'effectiveOn'],
    additionalProperties: true,
  })
  event: object;
}

/** The same in words for people. */
export class ToldMoneyFactView extends MoneyFactView {
  /** Its contents as a sentence. */
  words: string;
  /** When it was recorded: later than its day if it came late. */
  recordedAt: string;
  actor: MoneyActorView;
}
