import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { type RunningKafka, startKafka } from '../../scripts/kafka/broker.js';
import { describeWithKafka, describeWithOwnKafka } from './kafka.js';

describeWithKafka('a Kafka broker for a spec', (kafka) => {
  it('keeps what is sent to it for every reader', async () => {
    const topic = `probe-${process.pid}-${Date.now()}`;
    await createTopic(kafka.brokers, topic);
    await send(kafka.brokers, topic, 'received');
    expect(await firstOf(kafka.brokers, topic)).toBe('received');
  });
});

describeWithOwnKafka('a Kafka broker of its own', () => {
  let kafka: RunningKafka;
  beforeAll(async () => {
    kafka = await startKafka();
    await createTopic(kafka.brokers, 'cases');
  }, 300_000);
  afterAll(() => kafka.stop());

  it('has the same messages after a kill and a restart, at the same address', async () => {
    await send(kafka.brokers, 'cases', 'validated');
    await kafka.kill9();
    await expect(createTopic(kafka.brokers, 'unreachable')).rejects.toThrow();
    await kafka.restart();
    expect(await firstOf(kafka.brokers, 'cases')).toBe('validated');
  }, 60_000);

  it('does not create topics with a misspelt name', async () => {
    await expect(send(kafka.brokers, 'casess', 'lost')).rejects.toThrow('does not host this topic');
  });
});

function client(brokers: string[]): Kafka {
  return new Kafka({
    brokers: [...brokers],
    logLevel: logLevel.NOTHING,
    retry: { retries: 3, initialRetryTime: 50 },
  });
}

async function createTopic(brokers: string[], topic: string): Promise<void> {
  const admin = client(brokers).admin();
  try {
    await admin.connect();
    await admin.createTopics({ topics: [{ topic, numPartitions: 1 }], waitForLeaders: true });
  } finally {
    await admin.disconnect();
  }
}

async function send(brokers: string[], topic: string, value: string): Promise<void> {
  const producer = client(brokers).producer({ createPartitioner: Partitioners.DefaultPartitioner });
  try {
    await producer.connect();
    await producer.send({ topic, messages: [{ key: '26/00017/HFUL', value }] });
  } finally {
    await producer.disconnect();
  }
}

async function firstOf(brokers: string[], topic: string): Promise<string | undefined> {
  const consumer = client(brokers).consumer({ groupId: `${topic}-readers` });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  try {
    return await new Promise((resolve) => {
      void consumer.run({ eachMessage: async ({ message }) => resolve(message.value?.toString()) });
    });
  } finally {
    await consumer.disconnect();
  }
}
