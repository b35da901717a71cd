import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Message as CloudEventMessage, Kafka as CloudEventsOverKafka } from 'cloudevents';
import { type Announcement, announcementsOf, noSharers, topicOf } from '#broadcasting';
import {
  type Message,
  messageOf,
  type OpenPublisher,
  type Publisher,
  type PublisherSettings,
} from '#broadcasting/kafka';
import type { CaseReference } from '#domain';
import { planningApplicationSamples, recorded } from './samples.js';
import { hear, plainKafka } from './subscriber.js';
import { Wire } from './wire.js';

const unhindered = async () => undefined;

/** The requirements for any publisher library, tested on a real broker. */
export function itIsAPublisher(open: OpenPublisher, kafka: { readonly brokers: readonly string[] }): void {
  let prefix: string;
  let topic: string;
  let settings: PublisherSettings;
  let wire: Wire;
  let publisher: Publisher;
  let position: bigint;

  beforeEach(async () => {
    prefix = `conformance-${randomUUID()}.`;
    topic = topicOf('planningApplication', prefix);
    position = 0n;
    wire = await Wire.to(kafka.brokers[0]!);
    settings = {
      brokers: kafka.brokers,
      clientId: 'conformance',
      topics: [topic],
      families: [`${prefix}finance.`],
      partitions: 3,
      requestTimeoutMs: 2_000,
      retries: 5,
      connect: wire.connect,
    };
    publisher = await open(settings);
  });
  afterEach(async () => {
    await publisher.close();
    await wire.close();
  });

  const next = (caseNumber = 1): Announcement => {
    position += 1n;
    const event = {
      ...planningApplicationSamples.DeadlineMissed,
      caseReference: `26/${caseNumber}` as CaseReference,
    };
    return announcementsOf(recorded(event, { position, revision: position }), noSharers)[0]!;
  };
  const message = (caseNumber = 1): Message => messageOf(next(caseNumber), { prefix, settled: position });
  const messages = (count: number, cases: number): Message[] =>
    Array.from({ length: count }, (_, index) => message(index % cases));
  const positionsHeard = async () =>
    (await hear(kafka.brokers, topic)).map(({ headers }) => BigInt(headers.ce_position!));

  describe('a published message', () => {
    it('is a CloudEvent in binary mode, with its case as the key', async () => {
      const announced = next();
      const { event } = announced;
      await publisher.send([messageOf(announced, { prefix, settled: null })], unhindered);
      const [heard] = await hear(kafka.brokers, topic);
      expect(heard).toMatchObject({ key: event.subject, headers: { 'content-type': 'application/json' } });
      const arrived = CloudEventsOverKafka.toEvent({
        headers: heard!.headers,
        value: JSON.stringify(heard!.data),
      } as unknown as CloudEventMessage);
      expect({ ...arrived }).toMatchObject({ ...event });
    });

    it('is stored once when the acknowledgement was lost', async () => {
      const lost = wire.answerTaken('lost');
      await publisher.send([message()], unhindered);
      await lost;
      await publisher.send([message()], unhindered);
      expect(await positionsHeard()).toEqual([1n, 2n]);
    });

    it('is stored once when the broker acknowledged too late', async () => {
      const held = wire.answerTaken('held');
      await publisher.send([message()], unhindered);
      await held;
      await publisher.send([message()], unhindered);
      expect(await positionsHeard()).toEqual([1n, 2n]);
    });

    it('is stored once when an acknowledgement was lost while other messages were sent', async () => {
      const lost = wire.answerTaken('lost');
      await Promise.all([publisher.send([message()], unhindered), publisher.send([message()], unhindered)]);
      await lost;
      expect(await positionsHeard()).toEqual([1n, 2n]);
    });
  });

  it('keeps the order within each case, even if many messages are sent at once', async () => {
    await publisher.send(messages(4_000, 40), unhindered);
    const heard = await hear(kafka.brokers, topic);
    expect(heard).toHaveLength(4_000);
    for (const key of new Set(heard.map((each) => each.key))) {
      const places = heard
        .filter((each) => each.key === key)
        .map(({ headers }) => Number(headers.ce_position));
      expect(places).toEqual([...places].sort((one, other) => one - other));
    }
    expect(new Set(heard.map(({ partition }) => partition)).size).toBe(3);
  });

  it('is refused from a broadcaster that was replaced', async () => {
    const replaced = () => Promise.reject(new Error('replaced'));
    await expect(publisher.send([message()], replaced)).rejects.toThrow('replaced');
    expect(await positionsHeard()).toEqual([]);
  });

  describe('a topic of a family', () => {
    const announcement = () => {
      const { event } = next();
      return { channel: 'finance', event: { ...event, source: '/councils/CAM/finance' } } as const;
    };
    const send = (settled: bigint) =>
      publisher.send([messageOf(announcement(), { prefix, settled })], unhindered);

    it('is created with its first message, and found by later processes', async () => {
      const ofCouncil = topicOf('finance', prefix, 'CAM');
      await send(0n);
      await send(1n);
      const heard = await hear(kafka.brokers, ofCouncil);
      expect(heard.map(({ partition, headers }) => [partition, headers.ce_position])).toEqual([
        [0, '1'],
        [0, '2'],
      ]);
      const another = await open(settings);
      const { touched, marks } = await another.readBack(null).finally(() => another.close());
      expect(touched).toEqual(new Set([ofCouncil]));
      expect([...marks.values()]).toEqual([2n]);
    });
  });

  describe('reading messages back', () => {
    it('finds nothing if nothing was written', async () => {
      expect(await publisher.readBack(null)).toEqual({
        marks: new Map(),
        settled: new Map(),
        touched: new Set(),
        trimmed: new Set(),
      });
    });

    it('finds the last position of each case, and the position up to which all facts are published', async () => {
      await publisher.send(messages(7, 2), unhindered);
      const { marks, settled, touched } = await publisher.readBack(null);
      expect([...marks.values()].sort()).toEqual([6n, 7n]);
      expect(settled).toEqual(new Map([[topic, 7n]]));
      expect(touched).toEqual(new Set([topic]));
    });

    it('reads back as far as necessary', async () => {
      await publisher.send([message(1)], unhindered);
      const since = [message(1), ...messages(3_000, 1)];
      await publisher.send(since, unhindered);
      const { marks } = await publisher.readBack(2n);
      expect([...marks.values()].sort()).toEqual([2n, 3_002n]);
    });

    it('ignores messages of other writers in the topic', async () => {
      const producer = plainKafka(kafka.brokers).producer();
      await publisher.send([message()], unhindered);
      await producer.connect();
      const strange = { ce_position: 'many', ce_source: ['a', 'b'] };
      await producer.send({
        topic,
        messages: [{ value: null }, { value: 'x', headers: strange, partition: 0 }],
      });
      await producer.disconnect();
      expect([...(await publisher.readBack(null)).marks.values()]).toEqual([1n]);
    });

    it('reports that the oldest messages are gone', async () => {
      await publisher.send(messages(4, 1), unhindered);
      const admin = plainKafka(kafka.brokers).admin();
      await admin.connect();
      await admin.fetchTopicMetadata({ topics: [topic] });
      const [first] = await hear(kafka.brokers, topic);
      await admin.deleteTopicRecords({ topic, partitions: [{ partition: first!.partition, offset: '3' }] });
      await admin.disconnect();
      const { marks, trimmed } = await publisher.readBack(null);
      expect(trimmed).toEqual(new Set([topic]));
      expect([...marks.values()]).toEqual([4n]);
    });
  });

  it('fails if no broker answers', async () => {
    const nobody = await Wire.to('127.0.0.1:1');
    await expect(open({ ...settings, retries: 1, connect: nobody.connect })).rejects.toThrow();
    await nobody.close();
  });
}
