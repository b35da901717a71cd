import { IsObject } from 'class-validator';

export class DraftBody {
  /** As far as it is written: the body of the act, or what a form holds so far. */
  @IsObject()
  content: Record<string, unknown>;
}
