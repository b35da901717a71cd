import { IsObject } from 'class-validator';

export class DraftBody {
  /** As far as it is written: the body of the act, or the present contents of a form. */
  @IsObject()
  content: Record<string, unknown>;
}
