import { announcementsOf, publicStreams, SharersOfRecord, topicOf } from '#broadcasting';
import { type EventStore, everyPage } from '#event-store';
import { type Heard, hear } from './subscriber.js';

/** How often each expected fact was published, and where the order of a subject was broken. */
export interface Audit {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly outOfOrder: readonly string[];
  readonly told: number;
}

export const flawless = { lost: [], doubled: [], outOfOrder: [] };

export interface Told {
  readonly store: EventStore;
  readonly brokers: readonly string[];
  readonly topicPrefix: string;
}

export async function auditTopic(told: Told, topic: string): Promise<Audit> {
  const [heard, expected] = await Promise.all([hear(told.brokers, topic), toldIn(told, topic)]);
  const ids = heard.map(({ headers }) => headers.ce_id!);
  const times = new Map<string, number>();
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  return {
    lost: expected.filter((id) => !times.has(id)),
    doubled: [...times].flatMap(([id, count]) => (count > 1 ? [id] : [])),
    outOfOrder: outOfOrder(heard),
    told: ids.length,
  };
}

/** The ids of all facts that belong in this topic, in the order of the record. */
export async function toldIn(
  { store, topicPrefix }: Pick<Told, 'store' | 'topicPrefix'>,
  topic: string,
): Promise<string[]> {
  const sharers = new SharersOfRecord(store);
  const ids: string[] = [];
  const options = { after: null, limit: 2_000, streamPrefixes: publicStreams };
  for await (const { events, through } of everyPage(store, options)) {
    if (through) await sharers.reach(through);
    for (const each of events) {
      if (!('recorded' in each)) continue;
      const announced = announcementsOf(each.recorded, sharers.at);
      const here = announced.filter(
        ({ channel, event }) => topicOf(channel, topicPrefix, event.council) === topic,
      );
      ids.push(...here.map(({ event }) => event.id));
    }
  }
  return ids;
}

function outOfOrder(heard: readonly Heard[]): string[] {
  const last = new Map<string, string>();
  return heard.flatMap(({ key, headers }) => {
    const before = last.get(key);
    last.set(key, headers.ce_sequence!);
    return before !== undefined && before >= headers.ce_sequence!
      ? [`${key} ${before} ${headers.ce_sequence}`]
      : [];
  });
}
