import { ArrayMaxSize, IsArray, IsObject, IsOptional, IsString, Length, Matches } from 'class-validator';
import { largestSubmissionBytes } from '#intake';

const mostRows = 5_000;

export class ImportBody {
  /** The system that they come from, as every fact of theirs will say: `Uniform, 2026-05-31`. */
  @Matches(/^[ -~\u00a0-\uffff]{1,100}$/, { message: 'source must be one line of at most 100 characters' })
  source: string;

  /** A CSV, the first line naming its columns: see docs/importing.md. */
  @IsOptional()
  @IsString()
  @Length(1, largestSubmissionBytes)
  csv?: string;

  /** Open Digital Planning: cases as published after submission. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostRows)
  @IsObject({ each: true })
  odp?: object[];
}

export { mostRows };
