import { linkOf } from '#event-store';
import type { Command } from './command.js';
import { factsInWords } from './facts-in-words.js';
import { factsOfCase } from './finding-cases.js';
import { openedIf } from './opening.js';
import { asJson, asTable } from './output.js';

export const history: Command = {
  takes: 'CASE',
  does: 'every fact of a case in the order of recording',
  run: async ({ args, json, open }, system, { say }) => {
    const reach = await system();
    const { facts } = await factsOfCase(args, reach);
    const words = await factsInWords(facts, reach.store);
    const links = facts.map((fact, index) => ({
      ...linkOf(fact),
      position: fact.position,
      ...words[index]!,
    }));
    if (json) {
      say(asJson(openedIf(open, reach, links)));
      return 0;
    }
    const rows = links.map(
      ({ revision, type, by, words, metadata: { recordedAt, effectiveOn, actor, hash } }) => [
        revision,
        recordedAt,
        effectiveOn,
        type,
        `${by} (${actor.role})`,
        hash.slice(0, 12),
        words,
      ],
    );
    say(asTable(['revision', 'recorded at', 'effective', 'fact', 'by', 'hash', 'in words'], rows));
    return 0;
  },
};
