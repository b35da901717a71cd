import type { CouncilCode } from '#domain';
import type { ReadDatabase } from '../database.js';
import { ofEveryCouncil, visible } from '../visible.js';
import type { OutboxRow } from './outbox.js';

interface OutboxFilter {
  /** With these statuses; all statuses if left out. */
  readonly standing?: readonly OutboxRow['standing'][];
  readonly page: number;
  readonly perPage: number;
}

/** The letters of these councils, newest first. */
export const findOutbox = (
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  { standing, page, perPage }: OutboxFilter,
): Promise<readonly OutboxRow[]> => {
  const all = visible(database, councils).outbox.selectAll();
  const wanted = standing ? all.where('standing', 'in', [...standing]) : all;
  return wanted
    .orderBy('writtenAt', 'desc')
    .orderBy('id')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute();
};

/** A letter that is not finished. */
export type LetterUnderWay = Pick<OutboxRow, 'caseId' | 'council' | 'letterId'>;

/** Letters of every council, the oldest first, for the clerk, who hands them over. */
export const lettersUnderWay = (database: ReadDatabase): Promise<readonly LetterUnderWay[]> =>
  ofEveryCouncil(database)
    .outbox.select(['caseId', 'council', 'letterId'])
    .where('standing', 'in', ['waiting', 'handedOver'])
    .orderBy('writtenAt')
    .orderBy('id')
    .execute();
