import { IsIn, IsOptional } from 'class-validator';
import { type SentLetter, sentLetters } from '#correspondence';
import { type CalendarDate, type LetterChannel, letterChannels } from '#domain';
import { IsOptionalDay, OptionalClientId } from '../http/fields.js';

export class LetterDraftQuery {
  /** Which letter. */
  @IsIn(sentLetters)
  letter: SentLetter;

  /** If left out, the agent, or the applicant if there is no agent. */
  @IsOptional()
  @IsIn(['applicant', 'agent'])
  to?: 'applicant' | 'agent';

  /** Only for a letter about a request for information: that request. */
  @OptionalClientId()
  requestId?: string;

  /** If left out, e-mail if an address is known, otherwise post. */
  @IsOptional()
  @IsIn(letterChannels)
  channel?: LetterChannel;

  /** The last day for comments that the letter names; the case's own if left out. */
  @IsOptionalDay()
  commentsUntil?: CalendarDate;
}
