import { Transform } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import type { CouncilCode } from '#domain';
import { commaSeparated, OptionalCouncils, OptionalFromOne } from '../http/query.js';

export const letterStatuses = ['waiting', 'handedOver', 'delivered', 'notDelivered'] as const;

export class OutboxQuery {
  /** Of all your councils if left out. */
  @OptionalCouncils()
  council?: CouncilCode[];

  /** What became of them. Comma-separated. */
  @IsOptional()
  @Transform(commaSeparated)
  @IsIn(letterStatuses, { each: true })
  standing?: (typeof letterStatuses)[number][];

  /** The first is 1. */
  @OptionalFromOne(10_000)
  page?: number;

  /** So many on a page. */
  @OptionalFromOne(100)
  size?: number;
}
