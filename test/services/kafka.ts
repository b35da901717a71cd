import { beforeAll } from '@jest/globals';
import { startKafka } from '../../scripts/kafka/broker.js';
import { lackingToStartKafka } from '../../scripts/kafka/packages.js';
import { describeNeeding } from './needs.js';
import { rememberedInRun, serviceOfRun } from './run.js';

/** Long enough for Maven to fetch Kafka, the first time on a machine. */
const startWithinMs = 300_000;

export interface KafkaForSpecs {
  /** Filled before the first test; the broker is shared, so a spec uses topics and groups of its own naming. */
  brokers: string[];
}

/**
 * A `describe` for what needs a Kafka broker: the one of `KAFKA_BROKERS`, else one started for the whole run
 * where Java and Maven are there. Otherwise it is skipped, and the run says so at its end; or fails, where
 * skipping is forbidden (`CASEBOOK_FORBID_SKIPS=1`).
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

/** A `describe` for what stops and kills brokers, which `startKafka` gives it; never one from `KAFKA_BROKERS`. */
export function describeWithOwnKafka(name: string, specs: () => void): void {
  describeNeeding(name, lackingHere(), specs);
}

/** Asked once a run: Maven takes a while to say that nobody answers. */
function lackingHere(): string | undefined {
  return rememberedInRun('lacking-for-kafka', () => lackingToStartKafka() ?? '') || undefined;
}

async function startForRun(folder: string) {
  const kafka = await startKafka({ dataFolder: folder });
  return { reach: kafka.brokers, pid: kafka.pid(), endWith: 'SIGKILL' } as const;
}
