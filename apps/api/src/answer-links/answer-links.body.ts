import { IsIn, IsInt, IsOptional, Length, Matches, Max, Min } from 'class-validator';
import { consulteePositions } from '#domain';
import { IsClientId, IsText, Trimmed } from '../http/fields.js';
import { largestFileByLink } from './limits.js';

export class ViewsByLinkBody {
  /** The body's position on the proposal. */
  @IsIn(consulteePositions)
  position: (typeof consulteePositions)[number];

  /**
   * The body's comments on the application. They are not public until an officer has prepared the public
   * version.
   */
  @Trimmed()
  @IsText(10_000)
  comment: string;

  /** The conditions that it asks for on a permission, if any. */
  @Trimmed()
  @IsOptional()
  @IsText(10_000)
  conditionsWanted?: string;

  /** Name and post of the person who answers for the body: kept sealed. */
  @Trimmed()
  @IsText(200)
  respondent: string;
}

export class InformationByLinkBody {
  /** The answer in words: kept sealed. It may be left out if the files say everything. */
  @Trimmed()
  @IsOptional()
  @IsText(10_000)
  answer?: string;
}

/** A file, in a form (multipart/form-data). Casebook reads these facts from the file itself. */
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
