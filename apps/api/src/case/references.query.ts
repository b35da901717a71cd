import { IsString, Length } from 'class-validator';

export class ReferenceQuery {
  /** As on a letter: a present or a former reference. */
  @IsString()
  @Length(1, 200)
  reference: string;
}
