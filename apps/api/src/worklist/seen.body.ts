import { Matches } from 'class-validator';

export class SeenBody {
  /** As the worklist gave it: all that happened up to here was seen. */
  @Matches(/^\d{1,19}$/, { message: 'position must be a position, as the worklist gives it' })
  position: string;
}
