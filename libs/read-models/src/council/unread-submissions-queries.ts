import type { CouncilCode } from '#domain';
import type { ReadDatabase } from '../database.js';
import { visible } from '../visible.js';
import type { UnreadSubmissionRow } from './unread-submissions.js';

interface UnreadFilter {
  /** Only waiting ones, or all. */
  readonly waiting: boolean;
  readonly page: number;
  readonly perPage: number;
}

/** Unreadable submissions: waiting ones with the oldest first, all with the newest first. */
export async function findUnreadSubmissions(
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  { waiting, page, perPage }: UnreadFilter,
): Promise<{ readonly total: number; readonly rows: readonly UnreadSubmissionRow[] }> {
  const all = () =>
    visible(database, councils).unreadSubmissions.$if(waiting, (query) =>
      query.where('state', '=', 'waiting'),
    );
  const [rows, { total }] = await Promise.all([
    all()
      .selectAll()
      .orderBy('receivedAt', waiting ? 'asc' : 'desc')
      .orderBy('id')
      .limit(perPage)
      .offset((page - 1) * perPage)
      .execute(),
    all()
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { rows, total: Number(total) };
}

export const findUnreadSubmission = (
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  id: string,
): Promise<UnreadSubmissionRow | undefined> =>
  visible(database, councils).unreadSubmissions.selectAll().where('id', '=', id).executeTakeFirst();
