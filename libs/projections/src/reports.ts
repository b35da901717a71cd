import type { Queryable } from './database.js';

/** The state of one thing that a process needs, as the process itself reported it. */
interface PartReported {
  readonly state: 'up' | 'waiting' | 'down';
  readonly because?: string;
}

/** The last report of a process about itself. */
export interface Report {
  /** The kind of its work, such as `clerk`. */
  readonly worker: string;
  /** The name of the process, as in its lease. */
  readonly holder: string;
  readonly parts: Readonly<Record<string, PartReported>>;
  readonly reportedAt: string;
  /** It reported within the last half minute, so it is running. */
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

/** A process that is stopped on purpose deletes its report, so that it does not count as missing. */
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
