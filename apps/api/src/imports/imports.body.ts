import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
} from 'class-validator';
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

  /** More CSVs, of what the former system keeps apart: `comments`, `consultees`, `documents`, `conditions`, `payments`, `refunds`. */
  @IsOptional()
  @IsObject()
  lists?: Record<string, unknown>;

  /** In place of `csv`: rows that were read already, as `npm run import` sends them, a part of a file at a time. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostRows)
  @IsObject({ each: true })
  rows?: object[];

  /** With `rows`: the names of the columns of each file, `cases` and lists. */
  @IsOptional()
  @IsObject()
  columns?: Record<string, unknown>;

  /** Open Digital Planning: cases as published after submission. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostRows)
  @IsObject({ each: true })
  odp?: object[];

  /** What the columns and codes of the file mean: see docs/importing.md. */
  @IsOptional()
  @IsObject()
  mapping?: Record<string, unknown>;

  /** Puts right what came in wrong: a row whose case is in with other contents corrects it. */
  @IsOptional()
  @IsBoolean()
  secondPass?: boolean;

  /** Says what would become of each row, and does nothing. */
  @IsOptional()
  @IsBoolean()
  dryRun?: boolean;
}

export { mostRows };
