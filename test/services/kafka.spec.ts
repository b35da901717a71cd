import { expect, it } from '@jest/globals';
import { describeWithKafka } from './kafka.js';
import { createTopic, firstOf, send } from './kafka-topics.js';

describeWithKafka('a Kafka broker for a spec', (kafka) => {
  it('keeps what is sent to it for every reader', async () => {
    const topic = `probe-${process.pid}-${Date.now()}`;
    await createTopic(kafka.brokers, topic);
    await send(kafka.brokers, topic, 'received');
    expect(await firstOf(kafka.brokers, topic)).toBe('received');
  });
});
