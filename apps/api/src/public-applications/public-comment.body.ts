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

/** As Open Digital Planning has them. */
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

  /** Without the postcode. A comment counts for more where it is known how near somebody lives. */
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

  /** Kept sealed. Nothing of it is public before an officer has said what may be. */
  @Trimmed()
  @IsText(10_000)
  comment: string;

  /** Who writes: kept sealed, and never public unless the council publishes names. */
  @ApiProperty({ type: PublicCommentAuthorBody })
  @IsPart(() => PublicCommentAuthorBody)
  author: PublicCommentAuthorBody;

  /** A field that people do not see and programs fill in: anything in it is refused. */
  @IsOptional()
  @IsString()
  @IsEmpty({ message: 'website must be left empty: programs fill it in' })
  website?: string;
}
