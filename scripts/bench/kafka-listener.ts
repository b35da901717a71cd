import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Kafka, logLevel } from 'kafkajs';
import { topicOf } from '#broadcasting';
import { settings } from '#config';

/** A subscriber that records when each position arrived. */
export interface KafkaListener {
  /** When the fact at the position arrived (`performance.now`). */
  readonly heard: (position: bigint) => Promise<number>;
  readonly close: () => Promise<void>;
}

export async function listenTo(brokers: readonly string[]): Promise<KafkaListener> {
  const kafka = new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING });
  const topic = topicOf('planningApplication', settings.KAFKA_TOPIC_PREFIX.otherwise);
  await topicIsThere(kafka, topic);
  const arrived = new Map<string, number>();
  const awaited = new Map<string, (at: number) => void>();
  const consumer = kafka.consumer({ groupId: `bench-${randomUUID()}`, maxWaitTimeInMs: 100 });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: false });
  await consumer.run({
    eachMessage: async ({ message }) => {
      const position = String(message.headers?.ce_position);
      const at = performance.now();
      arrived.set(position, at);
      awaited.get(position)?.(at);
    },
  });
  return {
    heard: (position) =>
      new Promise((resolve) => {
        const at = arrived.get(String(position));
        if (at !== undefined) resolve(at);
        else awaited.set(String(position), resolve);
      }),
    close: () => consumer.disconnect(),
  };
}

/** The broadcaster creates the topic once it has found the broker. */
async function topicIsThere(kafka: Kafka, topic: string): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  while (!(await admin.listTopics()).includes(topic)) await pause(100);
  await admin.disconnect();
}
