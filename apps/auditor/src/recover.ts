import { othersNotOfThisLog, rebuildFromThisLog } from '#projections';
import type { Command } from './command.js';
import { asJson } from './output.js';

/** After the event store was restored from a backup: what was made of the log that is lost is made again of this one. */
export const recover: Command = {
  takes: '',
  does: 'after the event store was restored from a backup: builds again what was made of the lost log',
  run: async ({ json }, system, { say }) => {
    const { database, store } = await system();
    const rebuilt = await rebuildFromThisLog(database, store);
    const broadcasters = await othersNotOfThisLog(database, store);
    if (json) {
      say(asJson({ rebuilt, broadcasters }));
      return broadcasters.length === 0 ? 0 : 1;
    }
    if (rebuilt.length === 0) say('Every read model stands at a place of this log.');
    else
      say(`${rebuilt.join(', ')}: the projector builds them again; until then they show what they showed.`);
    for (const name of broadcasters)
      say(
        `"${name}" stands at a place that is lost, and tells nothing: its topics hold facts that never happened in this ` +
          'log. See docs/operate/restoring-a-backup.md for what to do about them.',
      );
    return broadcasters.length === 0 ? 0 : 1;
  },
};
