import { linkOf } from '#event-store';
import type { Command } from './command.js';
import { factsOfCase } from './finding-cases.js';
import { openedIf } from './opening.js';
import { asJson, asTable } from './output.js';

export const history: Command = {
  takes: 'CASE',
  does: 'every fact of a case, in the order in which it was recorded',
  run: async ({ args, json, open }, system, { say }) => {
    const reach = await system();
    const { facts } = await factsOfCase(args, reach);
    const links = facts.map((fact) => ({ ...linkOf(fact), position: fact.position }));
    if (json) {
      say(asJson(openedIf(open, reach, links)));
      return 0;
    }
    const rows = links.map(({ revision, type, metadata: { recordedAt, effectiveOn, actor, hash } }) => [
      revision,
      recordedAt,
      effectiveOn,
      type,
      `${actor.id} (${actor.role})`,
      hash.slice(0, 12),
    ]);
    say(asTable(['revision', 'recorded at', 'effective', 'fact', 'by', 'hash'], rows));
    return 0;
  },
};
