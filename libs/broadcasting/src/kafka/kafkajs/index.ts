import type { OpenPublisher } from '../publisher.js';
import { kafkaClient } from './client.js';
import { readBack } from './read-back.js';
import { Sender } from './sending.js';
import { prepareTopics, topicsIn } from './topics.js';

/** A publisher on kafkajs 2.2.4. docs/adr/0010 lists its faults, and what is done about each. */
export const openKafkaJsPublisher: OpenPublisher = async (settings) => {
  const kafka = kafkaClient(settings);
  const admin = kafka.admin();
  const sender = new Sender(kafka, settings.retries, settings.requestTimeoutMs / 2);
  const close = async () => {
    await Promise.allSettled([sender.close(), admin.disconnect()]);
  };
  try {
    await admin.connect();
    const partitionsOf = new Map([
      ...(await prepareTopics(admin, settings.topics, settings.partitions)),
      ...(await prepareTopics(admin, await topicsIn(admin, settings.families), 1)),
    ]);
    await sender.producer.connect();
    return {
      readBack: (settled) => readBack(kafka, admin, [...partitionsOf.keys()], settled),
      send: async (messages, stillOurs) => {
        const unknown = new Set(messages.map(({ topic }) => topic).filter((each) => !partitionsOf.has(each)));
        if (unknown.size > 0) {
          await stillOurs();
          for (const made of await prepareTopics(admin, [...unknown], 1)) partitionsOf.set(...made);
        }
        await sender.send(messages, partitionsOf, stillOurs);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};
