import { IsString, Length } from 'class-validator';
import type { CalendarDate } from '#domain';
import { IsOptionalDay, OptionalClientId } from '../http/fields.js';

export class NeighboursByListBody {
  /** Your own id for the round of letters: a repeat with the same id counts once. */
  @OptionalClientId()
  entryId?: string;

  /** A list of addresses: the column `address`, and optional columns `name` and `postcode`. */
  @IsString()
  @Length(1, 200_000)
  csv: string;

  /** The council's own last day for comments; the law's if left out. */
  @IsOptionalDay()
  commentsUntil?: CalendarDate;
}
