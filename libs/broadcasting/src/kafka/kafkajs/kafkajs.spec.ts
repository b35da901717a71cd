import { describe, expect, it } from '@jest/globals';
import { itIsAPublisher } from '../../../../../test/broadcasting/publisher-conformance.js';
import { describeWithKafka } from '../../../../../test/services/kafka.js';
import { openKafkaJsPublisher } from './index.js';
import { partitionOf } from './pieces.js';

describeWithKafka('kafkajs as the publisher', (kafka) => itIsAPublisher(openKafkaJsPublisher, kafka));

describe('the partition of a key', () => {
  // Worked out with org.apache.kafka.common.utils.Utils of Kafka 4.3.1.
  it.each([
    ['26/00017/HFUL', 1, 37],
    ['26/00018/FUL', 3, 88],
    ['SCAM', 5, 67],
    ['é/ünï/码', 0, 79],
  ])("matches Kafka's own client: %s", (key, ofSix, ofMany) => {
    expect([partitionOf('topic', key, 6), partitionOf('topic', key, 97)]).toEqual([ofSix, ofMany]);
  });
});
