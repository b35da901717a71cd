import type { Queryable } from './database.js';

/** How one thing that a process needs is, as the process itself said. */
interface PartReported {
  readonly state: 'up' | 'waiting' | 'down';
  readonly because?: string;
}

/** What a process said of itself last. */
export interface Report {
  /** Whose work it does, such as `clerk`. */
  readonly worker: string;
  /** Which process, as leases name it. */
  readonly holder: string;
  readonly parts: Readonly<Record<string, PartReported>>;
  readonly reportedAt: string;
  /** It spoke within half a minute: it runs. */
  readonly isFresh: boolean;
}

/** Saves a process's report, and deletes reports older than an hour. */
export async function report(
  database: Queryable,
  { worker, holder, parts }: Pick<Report, 'worker' | 'holder' | 'parts'>,
): Promise<void> {
  await database.query(
    `insert into process_report (worker, holder, parts, reported_at) values ($1, $2, $3, clock_timestamp())
     on conflict (worker, holder) do update set parts = excluded.parts, reported_at = excluded.reported_at`,
    [worker, holder, JSON.stringify(parts)],
  );
  await database.query(
    `delete from process_report where reported_at < clock_timestamp() - interval '1 hour'`,
  );
}

/** A process that was told to stop withdraws its report: it is not missing. */
export async function withdrawReport(
  database: Queryable,
  { worker, holder }: Pick<Report, 'worker' | 'holder'>,
): Promise<void> {
  await database.query('delete from process_report where worker = $1 and holder = $2', [worker, holder]);
}

/** The latest reports of background processes, by worker. */
export async function listReports(database: Queryable): Promise<readonly Report[]> {
  const { rows } = await database.query<Report>(
    `select worker, holder, parts, reported_at as "reportedAt",
       reported_at > clock_timestamp() - interval '30 seconds' as "isFresh"
     from process_report order by worker, holder`,
  );
  return rows;
}
