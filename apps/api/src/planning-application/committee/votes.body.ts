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
import { Labelled } from '../../http/labels.js';

const IsVotes = () => applyDecorators(IsInt(), Min(0), Max(500));

class InterestBody {
  @IsText(200)
  @Labelled('Member')
  member: string;

  /** `pecuniary`: the member takes no part (Localism Act 2011 s. 31). */
  @IsIn(['pecuniary', 'other'])
  @Labelled('Kind')
  kind: 'pecuniary' | 'other';

  @IsText(1_000)
  @Labelled('Interest')
  interest: string;

  /** Whether the member left the room; if left out, yes for a pecuniary interest. */
  @IsOptional()
  @IsBoolean()
  @Labelled('Did they leave?')
  left?: boolean;
}

export class VotesBody {
  @IsOptional()
  @IsText(200)
  @Labelled('Moved by')
  movedBy?: string;

  @IsOptional()
  @IsText(200)
  @Labelled('Seconded by')
  secondedBy?: string;

  /** Votes for the motion that was carried, whatever it was. */
  @IsVotes()
  @Labelled('For')
  for: number;

  @IsVotes()
  @Labelled('Against')
  against: number;

  /** None if left out. */
  @IsOptional()
  @IsVotes()
  @Labelled('Abstained')
  abstained?: number;

  /** Whether the chair's casting vote carried it. */
  @IsOptional()
  @IsBoolean()
  @Labelled("Was it the chair's casting vote?")
  castingVote?: boolean;

  /** Interests declared by members. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => InterestBody)
  @Labelled('Declared interest')
  interests?: InterestBody[];
}

export const votesOf = ({ for: inFavour, against, ...said }: VotesBody): CommitteeVotes => ({
  ...{ movedBy: said.movedBy ?? null, secondedBy: said.secondedBy ?? null, for: inFavour, against },
  ...{ abstained: said.abstained ?? 0, castingVote: said.castingVote ?? false },
  interests: (said.interests ?? []).map(({ member, kind, interest, left }) => ({
    ...{ member, kind, interest, left: left ?? kind === 'pecuniary' },
  })),
});
