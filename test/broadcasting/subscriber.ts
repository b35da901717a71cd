import { randomUUID } from 'node:crypto';
import { type IHeaders, Kafka, type KafkaMessage, logLevel } from 'kafkajs';

export interface Heard {
  readonly partition: number;
  readonly offset: number;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly data: unknown;
}

export const plainKafka = (brokers: readonly string[]): Kafka =>
  new Kafka({
    brokers: [...brokers],
    logLevel: logLevel.NOTHING,
    retry: { retries: 8, initialRetryTime: 50 },
  });

/** Everything in a topic, from its beginning to its current end. */
export async function hear(brokers: readonly string[], topic: string): Promise<Heard[]> {
  const kafka = plainKafka(brokers);
  const ends = await endsOf(kafka, topic);
  const heard: Heard[] = [];
  const open = new Map(ends);
  if (open.size === 0) return heard;
  const consumer = kafka.consumer({ groupId: `hearing-${randomUUID()}`, maxWaitTimeInMs: 50 });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await new Promise<void>((resolve) => {
    void consumer.run({
      eachMessage: async ({ partition, message }) => {
        heard.push(heardAs(partition, message));
        if (Number(message.offset) + 1 >= open.get(partition)!) open.delete(partition);
        if (open.size === 0) resolve();
      },
    });
  });
  await consumer.disconnect();
  return heard;
}

/** An upper bound of the messages in a topic: transaction markers count as well. */
export async function heldIn(brokers: readonly string[], topic: string): Promise<number> {
  const ends = await endsOf(plainKafka(brokers), topic);
  return [...ends.values()].reduce((all, end) => all + end, 0);
}

/** The ends of the partitions that are not empty. */
async function endsOf(kafka: Kafka, topic: string): Promise<ReadonlyMap<number, number>> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const offsets = await admin.fetchTopicOffsets(topic);
    const filled = offsets.filter(({ low, high }) => low !== high);
    return new Map(filled.map(({ partition, high }) => [partition, Number(high)]));
  } finally {
    await admin.disconnect();
  }
}

const heardAs = (partition: number, { offset, key, headers = {}, value }: KafkaMessage): Heard => ({
  partition,
  offset: Number(offset),
  key: key?.toString() ?? '',
  headers: asText(headers),
  data: value ? JSON.parse(value.toString()) : null,
});

const asText = (headers: IHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
