import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsEmpty,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
} from 'class-validator';
import { IsPart, IsText, Trimmed } from '../http/fields.js';

/** As in Open Digital Planning. */
export const publicSentiments = ['supportive', 'objection', 'neutral'] as const;
export const publicTopics = [
  'design',
  'use',
  'light',
  'privacy',
  'access',
  'noise',
  'traffic',
  'other',
] as const;

export class PublicCommentAuthorBody {
  @Trimmed()
  @IsText(100)
  name: string;

  /** Without the postcode. A comment carries more weight if the council knows how near its author lives. */
  @Trimmed()
  @IsText(300)
  address: string;

  @Trimmed()
  @Matches(/^[A-Za-z]{1,2}\d[A-Za-z\d]? ?\d[A-Za-z]{2}$/, {
    message: 'postcode must be a postcode of the United Kingdom, such as CB1 2AB',
  })
  postcode: string;

  @IsOptional()
  @Trimmed()
  @IsEmail()
  @Length(3, 200)
  email?: string;
}

export class PublicCommentBody {
  @IsIn(publicSentiments)
  sentiment: (typeof publicSentiments)[number];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(publicTopics.length)
  @IsIn(publicTopics, { each: true })
  topics?: (typeof publicTopics)[number][];

  /** Kept sealed. It is not public until an officer has prepared the public version. */
  @Trimmed()
  @IsText(10_000)
  comment: string;

  /** The author: kept sealed, and never public unless the council publishes names. */
  @ApiProperty({ type: PublicCommentAuthorBody })
  @IsPart(() => PublicCommentAuthorBody)
  author: PublicCommentAuthorBody;

  /** A hidden field that only programs fill in: a comment with anything in it is refused. */
  @IsOptional()
  @IsString()
  @IsEmpty({ message: 'website must stay empty: only programs fill it in' })
  website?: string;
}
