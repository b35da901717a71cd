import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsString, Length } from 'class-validator';
import { type SentLetter, sentLetters } from '#correspondence';
import {
  type CalendarDate,
  type LetterChannel,
  type LetterRecipient,
  letterChannels,
  letterRecipients,
} from '#domain';
import { IsOptionalDay, IsText, OptionalClientId } from '../http/fields.js';

export class WriteLetterBody {
  /** Your own id for it, so that a repeat is known for one. */
  @OptionalClientId()
  letterId?: string;

  @IsIn(sentLetters)
  letter: SentLetter;

  /** Agent and applicant are written to as the form has them: the agent, where there is one, if nothing is said. */
  @IsOptional()
  @IsIn(letterRecipients)
  to?: LetterRecipient;

  /** Of the consultee that is written to. */
  @OptionalClientId()
  consulteeId?: string;

  /** The request for information that the letter makes: of such a letter alone. */
  @OptionalClientId()
  requestId?: string;

  /** By e-mail if an address of it is known, and nothing is said. By e-mail, it has a link to answer by. */
  @IsOptional()
  @IsIn(letterChannels)
  channel?: LetterChannel;

  /** Of whoever is neither applicant nor agent. */
  @IsOptional()
  @IsText(200)
  name?: string;

  /** Line by line, the postcode last. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(7)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  address?: string[];

  @IsOptional()
  @IsText(254)
  email?: string;

  /** The last day for comments, as the letter says it; that of the case if left out. */
  @IsOptionalDay()
  commentsUntil?: CalendarDate;
}
