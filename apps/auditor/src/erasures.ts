import { type EventStore, subjectsErasedAfter } from '#event-store';
import { KeyVault, type Subject } from '#privacy';
import type { Command } from './command.js';
import { asJson } from './output.js';

/** Destroys again the keys of erased people that a backup restored, according to the record. */
export const eraseAgain: Command = {
  takes: '',
  does: 'destroys again the keys of all erased people (after restoring keys, before anything reads them)',
  run: async ({ json }, system, { say }) => {
    const { store, keysFolder } = await system();
    const vault = KeyVault.open({ folder: keysFolder });
    try {
      const forgotten = await subjectsErased(store);
      const back = forgotten.filter((subject) => vault.find(subject) !== 'erased');
      for (const subject of forgotten) vault.destroy(subject);
      if (json) say(asJson({ forgotten: forgotten.length, destroyedAgain: back.length }));
      else say(`${forgotten.length} keys stay destroyed; ${back.length} of them had been restored.`);
      return 0;
    } finally {
      await vault.close();
    }
  },
};

async function subjectsErased(store: EventStore): Promise<readonly Subject[]> {
  const all = new Set<Subject>();
  for await (const { subjects } of subjectsErasedAfter(store, null))
    for (const subject of subjects) all.add(subject);
  return [...all];
}
