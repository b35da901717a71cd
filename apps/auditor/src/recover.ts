import type { EventStore, Place } from '#event-store';
import { type Database, lastOfBoth, rebuildFromThisLog, resetOthers } from '#projections';
import { forgetSeenBeyond, readDatabase } from '#read-models';
import type { Command } from './command.js';
import { asJson } from './output.js';

/** After a restore of the event store: rebuilds everything that was derived from the lost log. */
export const recover: Command = {
  takes: '',
  does: 'after the event store was restored from a backup: rebuilds what was derived from the lost log',
  run: async ({ json }, system, { say }) => {
    const { database, store } = await system();
    const last = await lastFactOfBoth(database, store);
    const rebuilt = await rebuildFromThisLog(database, store);
    const reset = await resetOthers(database, store, last);
    if (rebuilt.length > 0) await forgetSeenBeyond(readDatabase(database), last?.position ?? 0n);
    if (json) say(asJson({ last, rebuilt, told: reset }));
    else if (rebuilt.length + reset.length === 0) say("Every reader's saved position exists in the record.");
    else {
      say(`Both logs are equal up to position ${last?.position ?? 0n}.`);
      if (rebuilt.length > 0)
        say(`The projector rebuilds ${rebuilt.join(', ')}; until then they show the old rows.`);
      if (reset.length > 0)
        say(
          `${reset.join(', ')}: takes back lost events in its topics, and sends the current ones again, by itself.`,
        );
    }
    return 0;
  },
};

/** Finds the last common fact by the histories of cases, which have each event's id. */
async function lastFactOfBoth(database: Database, store: EventStore): Promise<Place | null> {
  const shown = await database.query<{ there: boolean }>(
    `select to_regclass('council_history') is not null as there`,
  );
  if (!shown.rows[0]!.there) return null;
  const counted = await database.query<{ count: number }>(
    'select count(*)::integer as count from council_history',
  );
  return lastOfBoth(store, counted.rows[0]!.count, async (index) => {
    const { rows } = await database.query<Place>(
      'select position, event_id as id from council_history order by position offset $1 limit 1',
      [index],
    );
    return rows[0]!;
  });
}
