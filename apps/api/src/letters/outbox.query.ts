import { Transform } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import type { CouncilCode } from '#domain';
import { commaSeparated, OptionalCouncils, OptionalFromOne } from '../http/query.js';

export const letterStatuses = ['waiting', 'handedOver', 'delivered', 'notDelivered'] as const;

export class OutboxQuery {
  /** All your councils if left out. */
  @OptionalCouncils()
  council?: CouncilCode[];

  /** The states of the letters, comma-separated. */
  @IsOptional()
  @Transform(commaSeparated)
  @IsIn(letterStatuses, { each: true })
  standing?: (typeof letterStatuses)[number][];

  /** The first page is 1. */
  @OptionalFromOne(10_000)
  page?: number;

  /** The number per page. */
  @OptionalFromOne(100)
  size?: number;
}
