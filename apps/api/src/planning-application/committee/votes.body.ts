import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { CommitteeVotes } from '#domain';
import { IsText } from '../../http/fields.js';

const IsVotes = () => applyDecorators(IsInt(), Min(0), Max(500));

class InterestBody {
  @IsText(200)
  member: string;

  /** `pecuniary`: the member takes no part (Localism Act 2011 s. 31). */
  @IsIn(['pecuniary', 'other'])
  kind: 'pecuniary' | 'other';

  @IsText(1_000)
  interest: string;

  /** Whether the member left the room; if left out, yes for a pecuniary interest. */
  @IsOptional()
  @IsBoolean()
  left?: boolean;
}

export class VotesBody {
  @IsOptional()
  @IsText(200)
  movedBy?: string;

  @IsOptional()
  @IsText(200)
  secondedBy?: string;

  /** Votes for the motion that was carried, whatever it was. */
  @IsVotes()
  for: number;

  @IsVotes()
  against: number;

  /** None if left out. */
  @IsOptional()
  @IsVotes()
  abstained?: number;

  /** Whether the chair's casting vote carried it. */
  @IsOptional()
  @IsBoolean()
  castingVote?: boolean;

  /** Interests declared by members. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => InterestBody)
  interests?: InterestBody[];
}

export const votesOf = ({ for: inFavour, against, ...said }: VotesBody): CommitteeVotes => ({
  ...{ movedBy: said.movedBy ?? null, secondedBy: said.secondedBy ?? null, for: inFavour, against },
  ...{ abstained: said.abstained ?? 0, castingVote: said.castingVote ?? false },
  interests: (said.interests ?? []).map(({ member, kind, interest, left }) => ({
    ...{ member, kind, interest, left: left ?? kind === 'pecuniary' },
  })),
});
