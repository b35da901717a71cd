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
  /** The former system, as every imported fact will name it: `Uniform, 2026-05-31`. */
  @Matches(/^[ -~\u00a0-\uffff]{1,100}$/, { message: 'source must be one line of at most 100 characters' })
  source: string;

  /** A CSV with a line that names its columns: see docs/importing.md. */
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

  /** With `rows`: the column names of each file, of `cases` and of the lists. */
  @IsOptional()
  @IsObject()
  columns?: Record<string, unknown>;

  /** Cases in Open Digital Planning's published format (after submission). */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostRows)
  @IsObject({ each: true })
  odp?: object[];

  /** The meaning of the file's columns and codes: see docs/importing.md. */
  @IsOptional()
  @IsObject()
  mapping?: Record<string, unknown>;

  /** Corrects cases that came in wrong: a row with other contents corrects its case. */
  @IsOptional()
  @IsBoolean()
  secondPass?: boolean;

  /** Says what would happen to each row, and changes nothing. */
  @IsOptional()
  @IsBoolean()
  dryRun?: boolean;
}

export { mostRows };
