import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Consumer, type Kafka, Partitioners } from 'kafkajs';
import { until } from '../../../../../test/broadcasting/stage.js';
import { hear, plainKafka } from '../../../../../test/broadcasting/subscriber.js';
import { Wire } from '../../../../../test/broadcasting/wire.js';
import { describeWithKafka } from '../../../../../test/services/kafka.js';
import type { PublisherSettings } from '../publisher.js';
import { kafkaClient } from './client.js';
import { readBack } from './read-back.js';

/**
 * The faults of kafkajs 2.2.4 without our guards. If one of these specs fails after an upgrade, the guard that it names
 * may no longer be needed. The conformance suite checks the guards.
 */
describeWithKafka('faults of kafkajs', (broker) => {
  let topic: string;
  let wire: Wire;
  let kafka: Kafka;
  let settings: PublisherSettings;
  const ending: (() => Promise<unknown>)[] = [];

  beforeEach(async () => {
    topic = `faults-${randomUUID()}`;
    wire = await Wire.to(broker.brokers[0]!);
    settings = {
      brokers: broker.brokers,
      clientId: 'faults',
      topics: [topic],
      families: [],
      partitions: 1,
      requestTimeoutMs: 3_000,
      retries: 5,
      connect: wire.connect,
    };
    kafka = kafkaClient(settings);
    const admin = kafka.admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic, numPartitions: 1 }], waitForLeaders: true });
    await admin.disconnect();
  });
  afterEach(async () => {
    for (const end of ending.splice(0).reverse()) await end();
    await wire.close();
  });

  it('two simultaneous sends with one lost acknowledgement lose one message and duplicate another (Sender)', async () => {
    const producer = kafka.producer({
      idempotent: true,
      createPartitioner: Partitioners.DefaultPartitioner,
      retry: { retries: 5 },
    });
    ending.push(() => producer.disconnect());
    await producer.connect();
    const send = (value: string) =>
      producer.send({ topic, messages: [{ key: 'k', value: JSON.stringify(value) }] });
    await send('first');
    const lost = wire.answerTaken('lost');
    await Promise.all([send('one'), send('other')]);
    await lost;
    const heard = await hear(broker.brokers, topic);
    const [first, ...others] = heard.map(({ data }) => data);
    expect(first).toBe('first');
    expect(others).toHaveLength(2);
    expect(new Set(others).size).toBe(1);
  });

  describe('a consumer', () => {
    let consumer: Consumer;
    let groupId: string;
    beforeEach(async () => {
      groupId = `faults-${randomUUID()}`;
      consumer = kafka.consumer({
        groupId,
        sessionTimeout: 6_000,
        heartbeatInterval: 500,
        retry: { retries: 1 },
      });
      ending.push(() => consumer.disconnect());
      const producer = plainKafka(broker.brokers).producer();
      await producer.connect();
      await producer.send({ topic, messages: [{ value: '1' }, { value: '2' }] });
      await producer.disconnect();
      await consumer.connect();
      await consumer.subscribe({ topic, fromBeginning: true });
    });

    it('stops without an error to its caller when its handler throws a TypeError (allRead)', async () => {
      const crashed = new Promise<boolean>((resolve) => {
        consumer.on(consumer.events.CRASH, ({ payload }) => resolve(payload.restart));
      });
      await consumer.run({ eachMessage: async () => Promise.reject(new TypeError('of undefined')) });
      expect(await crashed).toBe(false);
      expect(await members(groupId)).toBe(0);
    });

    it('is removed from its group while its handler is busy (allRead sends heartbeats between batches)', async () => {
      let atWork = (): void => undefined;
      const begun = new Promise<void>((resolve) => {
        atWork = resolve;
      });
      let finish = (): void => undefined;
      const busy = new Promise<void>((resolve) => {
        finish = resolve;
      });
      ending.push(async () => finish());
      await consumer.run({
        eachMessage: () => {
          atWork();
          return busy;
        },
      });
      await begun;
      expect(await members(groupId)).toBe(1);
      await until(async () => (await members(groupId)) === 0, 20_000);
    }, 30_000);
  });

  it('a reader that cannot continue fails instead of staying silent', async () => {
    const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
    await producer.connect();
    await producer.send({ topic, messages: [{ value: '1' }] });
    await producer.disconnect();
    const admin = kafka.admin();
    await admin.connect();
    ending.push(() => admin.disconnect());
    const nowhere = await Wire.to('127.0.0.1:1');
    ending.push(() => nowhere.close());
    const gone = kafkaClient({ ...settings, retries: 1, connect: nowhere.connect });
    await expect(readBack(gone, admin, [topic], null)).rejects.toThrow();
  });

  async function members(groupId: string): Promise<number> {
    const admin = plainKafka(broker.brokers).admin();
    await admin.connect();
    try {
      const { groups } = await admin.describeGroups([groupId]);
      return groups[0]!.members.length;
    } finally {
      await admin.disconnect();
    }
  }
});
