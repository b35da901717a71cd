import { Matches } from 'class-validator';

export class SeenBody {
  /** The position from the worklist: everything up to it was seen. */
  @Matches(/^\d{1,19}$/, { message: 'position must be a position, as the worklist gives it' })
  position: string;
}
