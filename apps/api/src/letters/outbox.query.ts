import { Transform } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import type { CouncilCode } from '#domain';
import { commaSeparated, OptionalCouncils, OptionalFromOne } from '../http/query.js';

export const letterStandings = ['waiting', 'handedOver', 'delivered', 'notDelivered'] as const;

export class OutboxQuery {
  /** Of all your councils if left out. */
  @OptionalCouncils()
  council?: CouncilCode[];

  /** Comma-separated. */
  @IsOptional()
  @Transform(commaSeparated)
  @IsIn(letterStandings, { each: true })
  standing?: (typeof letterStandings)[number][];

  @OptionalFromOne(10_000)
  page?: number;

  @OptionalFromOne(100)
  size?: number;
}
