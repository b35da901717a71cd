import { IsIn, IsInt, IsOptional, Length, Matches, Max, Min } from 'class-validator';
import { consulteePositions } from '#domain';
import { IsClientId, IsText, Trimmed } from '../http/fields.js';
import { largestFileByLink } from './limits.js';

export class ViewsByLinkBody {
  /** How the body stands to what is proposed. */
  @IsIn(consulteePositions)
  position: (typeof consulteePositions)[number];

  /** What the body says of the application. Nothing of it is public before an officer has said what may be. */
  @Trimmed()
  @IsText(10_000)
  comment: string;

  /** The conditions that it wants on a permission, if any. */
  @Trimmed()
  @IsOptional()
  @IsText(10_000)
  conditionsWanted?: string;

  /** Name and post of whoever answers for the body: kept sealed. */
  @Trimmed()
  @IsText(200)
  respondent: string;
}

export class InformationByLinkBody {
  /** What was asked for, in words: kept sealed. It may be left out where files say it all. */
  @Trimmed()
  @IsOptional()
  @IsText(10_000)
  answer?: string;
}

/** A file, in a form (multipart/form-data): what is said of it here is worked out from the file itself. */
export class FileByLinkBody {
  @IsOptional()
  @IsClientId()
  documentId?: string;

  @Length(1, 500)
  title: string;

  @Matches(/^[\w.+-]+\/[\w.+-]+$/, { message: 'mediaType must be a media type, such as application/pdf' })
  mediaType: string;

  @IsInt()
  @Min(1)
  @Max(largestFileByLink)
  bytes: number;

  @Matches(/^[0-9a-f]{64}$/, { message: 'sha256 must be 64 small hexadecimal digits' })
  sha256: string;

  @IsOptional()
  @IsText(100)
  location?: string;
}
