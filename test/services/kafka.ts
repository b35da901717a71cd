import { beforeAll } from '@jest/globals';
import { startKafka } from '../../scripts/kafka/broker.js';
import { lackingToStartKafka } from '../../scripts/kafka/packages.js';
import { describeNeeding } from './needs.js';
import { rememberedInRun, serviceOfRun } from './run.js';

/** Enough time for Maven to download Kafka. */
const startWithinMs = 300_000;

interface KafkaForSpecs {
  /** Filled before the first test. The broker is shared, so a spec uses its own topics and groups. */
  brokers: string[];
}

/**
 * A `describe` for specs that need a Kafka broker: that of `KAFKA_BROKERS`, or one started for the whole run
 * where Java and Maven exist. Otherwise it is skipped and the run says so at its end, or fails where skipping
 * is forbidden (`CASEBOOK_FORBID_SKIPS=1`).
 */
export function describeWithKafka(name: string, specs: (kafka: KafkaForSpecs) => void): void {
  const given = process.env.KAFKA_BROKERS;
  const lacking = given ? undefined : lackingHere();
  describeNeeding(name, lacking && `KAFKA_BROKERS, or else ${lacking}`, () => {
    const kafka: KafkaForSpecs = { brokers: [] };
    beforeAll(async () => {
      kafka.brokers.push(...(given?.split(',') ?? (await serviceOfRun('kafka', startForRun))));
    }, startWithinMs);
    specs(kafka);
  });
}

/**
 * A `describe` for specs that stop and kill brokers, which they start with `startKafka`; never those of
 * `KAFKA_BROKERS`.
 */
export function describeWithOwnKafka(name: string, specs: () => void): void {
  describeNeeding(name, lackingHere(), specs);
}

/** Checked once a run, because Maven is slow to report that nothing answers. */
function lackingHere(): string | undefined {
  return rememberedInRun('lacking-for-kafka', () => lackingToStartKafka() ?? '') || undefined;
}

async function startForRun(folder: string) {
  const kafka = await startKafka({ dataFolder: folder });
  return { reach: kafka.brokers, pid: kafka.pid(), endWith: 'SIGKILL' } as const;
}
