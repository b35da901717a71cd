import { type CouncilCode, councils, officers, type StreamName } from '#domain';
import type { EventStore, Recorded } from '#event-store';
import { actorName, factInWords, type Names, ThingsNamed } from '#wording';

export interface FactInWords {
  readonly words: string;
  readonly by: string;
}

/** The facts of one stream in words, with names from the record itself. */
export async function factsInWords(
  facts: readonly Recorded[],
  store: EventStore,
): Promise<readonly FactInWords[]> {
  const asked = { officers: new Set<string>(), councils: new Set<CouncilCode>() };
  inWordsWith(facts, {
    officer: (id) => void asked.officers.add(id),
    council: (code) => void asked.councils.add(code),
  });
  const officerNames = await namesOf([...asked.officers], (id) => officerNamed(id, store));
  const councilNames = await namesOf([...asked.councils], (code) => councilNamed(code, store));
  return inWordsWith(facts, {
    officer: (id) => officerNames.get(id),
    council: (code) => councilNames.get(code),
  });
}

function inWordsWith(
  facts: readonly Recorded[],
  who: Pick<Names, 'officer' | 'council'>,
): readonly FactInWords[] {
  const things = new ThingsNamed();
  const names: Names = { ...who, thing: (kind, id) => things.nameOf(kind, id) };
  return facts.map(({ event, metadata: { actor } }) => {
    things.hear(event);
    return { words: factInWords(event, names), by: actorName(actor, names) };
  });
}

async function namesOf<Key>(
  keys: readonly Key[],
  find: (key: Key) => Promise<string | undefined>,
): Promise<ReadonlyMap<Key, string>> {
  const found = new Map<Key, string>();
  for (const key of keys) {
    const name = await find(key);
    if (name !== undefined) found.set(key, name);
  }
  return found;
}

async function officerNamed(id: string, store: EventStore): Promise<string | undefined> {
  const facts = await store.readStream(`officer-${id}` as StreamName);
  const { initial, evolve } = officers.officer;
  const officer = facts.reduce((state, { event }) => evolve(state, event as officers.OfficerEvent), initial);
  return officer.joined ? officer.name : undefined;
}

async function councilNamed(code: CouncilCode, store: EventStore): Promise<string | undefined> {
  const facts = await store.readStream(`council-${code}`);
  const { initial, evolve } = councils.council;
  const council = facts.reduce((state, { event }) => evolve(state, event as councils.CouncilEvent), initial);
  return council.joined ? council.name : undefined;
}
