import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type RunningKafka, startKafka } from '../../scripts/kafka/broker.js';
import { describeWithOwnKafka } from './kafka.js';
import { createTopic, firstOf, send } from './kafka-topics.js';

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
