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
import { Labelled, OwnId } from '../http/labels.js';

export class WriteLetterBody {
  /** Your own id for it: a repeat with the same id counts once. */
  @OwnId()
  letterId?: string;

  @IsIn(sentLetters)
  @Labelled('Which letter')
  letter: SentLetter;

  /**
   * The recipient. Agent and applicant are taken from the form. If left out, the agent, or the applicant if
   * there is no agent.
   */
  @IsOptional()
  @IsIn(letterRecipients)
  @Labelled('To', {
    hint: 'Leave it empty for the agent, or the applicant if there is none. The next page shows the letter with their address, and your look is recorded.',
  })
  to?: LetterRecipient;

  /** The id of the consultee that receives the letter. */
  @OptionalClientId()
  @Labelled('Which consultee', { hint: 'For a letter of consultation.', names: 'consultee' })
  consulteeId?: string;

  /** Only for a letter about a request for information: that request. */
  @OptionalClientId()
  @Labelled('Which request for information', {
    hint: 'For a letter that asks for information.',
    names: 'informationRequest',
  })
  requestId?: string;

  /**
   * If left out, e-mail if an address is known, otherwise post. A letter by e-mail has a link for the answer.
   */
  @IsOptional()
  @IsIn(letterChannels)
  @Labelled('By', { hint: 'Leave it empty: by e-mail where an address is known.', rare: true })
  channel?: LetterChannel;

  /** The name of a recipient who is neither applicant nor agent. */
  @IsOptional()
  @IsText(200)
  @Labelled('Name', { hint: 'Only if the recipient is neither applicant nor agent.', rare: true })
  name?: string;

  /** Line by line, the postcode last. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(7)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  @Labelled('Address', { hint: 'One line each, the postcode last.', rare: true })
  address?: string[];

  @IsOptional()
  @IsText(254)
  @Labelled('E-mail', { rare: true })
  email?: string;

  /** The last day for comments that the letter names; the case's own if left out. */
  @IsOptionalDay()
  @Labelled('Comments until', { hint: "Leave it empty to use the case's own day.", rare: true })
  commentsUntil?: CalendarDate;
}
