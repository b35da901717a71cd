import { IsString, Length } from 'class-validator';
import type { CalendarDate } from '#domain';
import { IsOptionalDay, OptionalClientId } from '../http/fields.js';

export class NeighboursByListBody {
  /** Your own id for the round of letters, so that a repeat is known for one. */
  @OptionalClientId()
  entryId?: string;

  /** A list of addresses: the columns `address` and, where there are, `name` and `postcode`. */
  @IsString()
  @Length(1, 200_000)
  csv: string;

  /** A last day for comments of the council's own; the law's if left out. */
  @IsOptionalDay()
  commentsUntil?: CalendarDate;
}
