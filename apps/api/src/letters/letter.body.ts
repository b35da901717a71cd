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
  /** Your own id for it: a repeat with the same id counts once. */
  @OptionalClientId()
  letterId?: string;

  @IsIn(sentLetters)
  letter: SentLetter;

  /**
   * The recipient. Agent and applicant are taken from the form. If left out, the agent, or the applicant if
   * there is no agent.
   */
  @IsOptional()
  @IsIn(letterRecipients)
  to?: LetterRecipient;

  /** The id of the consultee that receives the letter. */
  @OptionalClientId()
  consulteeId?: string;

  /** Only for a letter about a request for information: that request. */
  @OptionalClientId()
  requestId?: string;

  /**
   * If left out, e-mail if an address is known, otherwise post. A letter by e-mail has a link for the answer.
   */
  @IsOptional()
  @IsIn(letterChannels)
  channel?: LetterChannel;

  /** The name of a recipient who is neither applicant nor agent. */
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

  /** The last day for comments that the letter names; the case's own if left out. */
  @IsOptionalDay()
  commentsUntil?: CalendarDate;
}
