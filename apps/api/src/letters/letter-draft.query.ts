import { IsIn, IsOptional } from 'class-validator';
import { type CalendarDate, type LetterChannel, letterChannels } from '#domain';
import { IsOptionalDay } from '../http/fields.js';
import { type SentLetter, sentLetters } from './letter.body.js';

export class LetterDraftQuery {
  @IsIn(sentLetters)
  letter: SentLetter;

  /** The agent, where there is one, if nothing is said. */
  @IsOptional()
  @IsIn(['applicant', 'agent'])
  to?: 'applicant' | 'agent';

  @IsOptional()
  @IsIn(letterChannels)
  channel?: LetterChannel;

  @IsOptionalDay()
  commentsUntil?: CalendarDate;
}
