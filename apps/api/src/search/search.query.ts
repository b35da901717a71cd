import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import type { CouncilCode } from '#domain';
import { searchedParts } from '#read-models';
import { commaSeparated, OptionalCouncils, OptionalFromOne } from '../http/query.js';

/** What can be searched: parts of a case, and people who work in the service. */
export const searchable = [...searchedParts, 'officer'] as const;
export type Searchable = (typeof searchable)[number];

export class SearchQuery {
  /**
   * Words that must all occur. A reference or postcode may be written in any way; small typing errors are
   * tolerated.
   */
  @IsString()
  @Length(1, 200)
  q: string;

  /** Only these parts, comma-separated: `address,description`. Everything that you may search if left out. */
  @IsOptional()
  @Transform(commaSeparated)
  @IsIn(searchable, { each: true })
  in?: Searchable[];

  /** Only these councils, comma-separated; all of yours if left out. */
  @OptionalCouncils()
  council?: CouncilCode[];

  /** Which page, from 1. */
  @OptionalFromOne(1_000)
  page?: number;

  /** Cases per page: 20 if left out. */
  @OptionalFromOne(100)
  size?: number;
}
