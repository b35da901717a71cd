import { IsIn, IsOptional } from 'class-validator';
import { type SentLetter, sentLetters } from '#correspondence';
import { type CalendarDate, type LetterChannel, letterChannels } from '#domain';
import { IsOptionalDay, OptionalClientId } from '../http/fields.js';

export class LetterDraftQuery {
  /** Which letter. */
  @IsIn(sentLetters)
  letter: SentLetter;

  /** The agent, where there is one, if nothing is said. */
  @IsOptional()
  @IsIn(['applicant', 'agent'])
  to?: 'applicant' | 'agent';

  /** The request for information that the letter makes: of such a letter alone. */
  @OptionalClientId()
  requestId?: string;

  /** By e-mail if an address of it is known, and nothing is said. */
  @IsOptional()
  @IsIn(letterChannels)
  channel?: LetterChannel;

  /** The last day for comments, as the letter says it; that of the case if left out. */
  @IsOptionalDay()
  commentsUntil?: CalendarDate;
}
