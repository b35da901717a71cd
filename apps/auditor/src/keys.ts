import { categories } from '#domain';
import { type Delivered, type EventStore, everyPage } from '#event-store';
import { type Json, KeyVault, type Subject, subjectsIn } from '#privacy';
import type { Command } from './command.js';
import { asJson, asTable, type Output } from './output.js';

/** A vault restored from an older backup lacks newer keys: lists whose data is affected, from the record. */
export const keys: Command = {
  takes: '',
  does: 'whether the key to all personal data of the record is here, and the streams where it is not',
  run: async ({ json }, system, output) => {
    const { store, keysFolder } = await system();
    const vault = KeyVault.open({ folder: keysFolder });
    try {
      const shut = await streamsShut(store, vault, output);
      const rows = [...shut].map(([stream, subjects]) => ({ stream, keysMissing: subjects.size }));
      if (json) output.say(asJson(rows));
      else if (rows.length === 0) output.say('Every key is here, or was destroyed by a recorded erasure.');
      else
        output.say(
          asTable(
            ['stream', 'keys missing'],
            rows.map((row) => [row.stream, row.keysMissing]),
          ),
        );
      return rows.length === 0 ? 0 : 1;
    } finally {
      await vault.close();
    }
  },
};

const page = 2_000;

async function streamsShut(
  store: EventStore,
  vault: KeyVault,
  { progress }: Output,
): Promise<ReadonlyMap<string, Set<Subject>>> {
  const shut = new Map<string, Set<Subject>>();
  const streamPrefixes = categories.map((category) => `${category}-`);
  const options = { after: null, limit: page, streamPrefixes };
  for await (const { events, through } of everyPage(store, options)) {
    for (const each of events) {
      const { stream, data } = contentsOf(each);
      for (const subject of subjectsIn(data as Json))
        if (vault.find(subject) === undefined) shut.set(stream, (shut.get(stream) ?? new Set()).add(subject));
    }
    progress(`up to ${through?.position}: ${shut.size} streams whose keys are missing`);
  }
  return shut;
}

const contentsOf = (delivered: Delivered): { readonly stream: string; readonly data: unknown } =>
  'recorded' in delivered
    ? { stream: delivered.recorded.stream, data: delivered.recorded.event }
    : { stream: delivered.undecodable.stream, data: null };
