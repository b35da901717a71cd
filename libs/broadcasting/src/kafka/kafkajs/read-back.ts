import { randomUUID } from 'node:crypto';
import type { Admin, Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import { publishedMarkIn } from '../message.js';
import type { Held } from '../publisher.js';

interface Extent {
  readonly topic: string;
  readonly partition: number;
  readonly low: bigint;
  readonly high: bigint;
}

/** The part of a partition to read: from an offset up to its end at the time when the reading began. */
interface Range extends Extent {
  readonly from: bigint;
}

const firstStretch = 1_000n;
const longerBy = 20n;
const noProgressMs = 30_000;

/** Reads the end of every partition, going back until it reaches messages sent before `settled`. */
export async function readBack(
  kafka: Kafka,
  admin: Admin,
  topics: readonly string[],
  settled: bigint | null,
): Promise<Held> {
  const extents = (await Promise.all(topics.map((topic) => extentsOf(admin, topic)))).flat();
  const found = new Findings();
  let stretch = firstStretch;
  let toRead = extents.filter(({ low, high }) => high > low);
  while (toRead.length > 0) {
    const ranges = toRead.map((extent) => ({
      ...extent,
      from: settled === null ? extent.low : later(extent.low, extent.high - stretch),
    }));
    await readRanges(kafka, admin, ranges, found);
    toRead = ranges.filter(
      ({ topic, partition, from, low }) => from > low && !found.reaches(topic, partition, settled),
    );
    stretch *= longerBy;
  }
  const topicsWhere = (is: (extent: Extent) => boolean) =>
    new Set(topics.filter((topic) => extents.some((extent) => extent.topic === topic && is(extent))));
  return {
    marks: found.marks,
    settled: found.settled,
    touched: topicsWhere(({ high }) => high > 0n),
    trimmed: topicsWhere(({ low }) => low > 0n),
  };
}

class Findings {
  readonly marks = new Map<string, bigint>();
  readonly settled = new Map<string, bigint>();
  readonly #oldest = new Map<string, bigint>();

  add(topic: string, partition: number, headers: Readonly<Record<string, unknown>>): void {
    const mark = publishedMarkIn(topic, headers);
    if (!mark) return;
    // A subject is in one partition, in order: a withdrawal takes back what came before it, and nothing after
    // it.
    if (mark.isWithdrawal) this.marks.set(mark.subject, mark.position);
    else raise(this.marks, mark.subject, mark.position);
    raise(this.settled, topic, mark.settled);
    const place = `${topic}/${partition}`;
    const oldest = this.#oldest.get(place);
    if (oldest === undefined || mark.settled < oldest) this.#oldest.set(place, mark.settled);
  }

  /** Whether one of the messages was sent at a time when not everything up to `settled` had been sent. */
  reaches(topic: string, partition: number, settled: bigint | null): boolean {
    const oldest = this.#oldest.get(`${topic}/${partition}`);
    return settled !== null && oldest !== undefined && oldest < settled;
  }
}

async function extentsOf(admin: Admin, topic: string): Promise<Extent[]> {
  const offsets = await admin.fetchTopicOffsets(topic);
  return offsets.map(({ partition, low, high }) => ({
    topic,
    partition,
    low: BigInt(low),
    high: BigInt(high),
  }));
}

/** Each reading has its own group: two readers in one group would share the partitions between them. */
async function readRanges(
  kafka: Kafka,
  admin: Admin,
  ranges: readonly Range[],
  found: Findings,
): Promise<void> {
  const groupId = `casebook-read-back-${randomUUID()}`;
  const consumer = kafka.consumer({ groupId, allowAutoTopicCreation: false, maxWaitTimeInMs: 100 });
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [...new Set(ranges.map(({ topic }) => topic))], fromBeginning: true });
    await allRead(consumer, ranges, found);
  } finally {
    await consumer.disconnect();
    // A group without members expires by itself, so the broadcaster continues if it has no permission to delete it.
    await admin.deleteGroups([groupId]).catch(() => undefined);
  }
}

function allRead(consumer: Consumer, ranges: readonly Range[], found: Findings): Promise<void> {
  const unread = new Map(ranges.map((range) => [`${range.topic}/${range.partition}`, range]));
  let patience: NodeJS.Timeout;
  return new Promise<void>((resolve, reject) => {
    const giveUp = () => reject(new Error(`the broker sent nothing for ${noProgressMs} ms`));
    patience = setTimeout(giveUp, noProgressMs);
    consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
    const eachBatch = async ({ batch, heartbeat }: EachBatchPayload): Promise<void> => {
      clearTimeout(patience);
      patience = setTimeout(giveUp, noProgressMs);
      const place = `${batch.topic}/${batch.partition}`;
      const range = unread.get(place);
      if (!range) return;
      for (const { offset, headers } of batch.messages) {
        if (BigInt(offset) >= range.from) found.add(batch.topic, batch.partition, headers ?? {});
      }
      if (BigInt(batch.lastOffset()) + 1n >= range.high) unread.delete(place);
      if (unread.size === 0) resolve();
      // Kafkajs sends none by itself while a handler is busy.
      await heartbeat();
    };
    // After an exception in a handler, a kafkajs consumer stays alive but never reads again. So catch every exception.
    const guarded = (payload: EachBatchPayload) => eachBatch(payload).catch(reject);
    consumer
      .run({ autoCommit: false, eachBatch: guarded })
      .then(() => {
        for (const { topic, partition, from } of ranges)
          consumer.seek({ topic, partition, offset: from.toString() });
      })
      .catch(reject);
  }).finally(() => clearTimeout(patience));
}

const later = (one: bigint, other: bigint): bigint => (one > other ? one : other);

function raise(map: Map<string, bigint>, key: string, to: bigint): void {
  const at = map.get(key);
  if (at === undefined || to > at) map.set(key, to);
}
