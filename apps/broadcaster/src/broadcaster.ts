import { setTimeout as pause } from 'node:timers/promises';
import {
  BroadcastStatus,
  broadcast,
  openKafkaJsPublisher,
  type PublisherSettings,
} from '#broadcasting/kafka';
import type { Config } from '#config';
import type { EventStore } from '#event-store';
import type { Logger } from '#observability';
import { type Database, holdLease } from '#projections';
import { openProgress } from './saved-progress.js';
import { troubleLog } from './trouble-log.js';

interface BroadcasterOptions {
  readonly pool: Database;
  readonly store: EventStore;
  readonly kafka: Config['kafka'];
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
  /** Settings that differ from the defaults. */
  readonly settings?: Partial<PublisherSettings>;
  readonly leaseMs?: number;
}

/** Enough for the largest shared service, and few enough to read back quickly. */
const partitions = 6;

const usual = { clientId: 'casebook-broadcaster', partitions, requestTimeoutMs: 5_000, retries: 8 };

/** The active broadcaster, or a standby that waits for the lease. */
export class Broadcaster {
  readonly status = new BroadcastStatus(({ stream, revision, position, type, because }) =>
    this.options.log.error(
      { stream, revision: String(revision), position: String(position), type, because },
      'a fact cannot be published and holds up its stream: see docs/operate/parked-facts.md',
    ),
  );

  /** Whether this one holds the lease. */
  isHolding = false;

  constructor(private readonly options: BroadcasterOptions) {}

  /** The name of its lease, checkpoint and parked facts, which depends on the topics. */
  get name(): string {
    return `broadcast ${this.options.kafka?.topicPrefix ?? ''}`.trim();
  }

  get hasBroker(): boolean {
    return this.options.kafka !== null && this.options.kafka !== undefined;
  }

  async run(signal: AbortSignal): Promise<void> {
    const { pool, store, kafka, log, settings, leaseMs } = this.options;
    if (!kafka) {
      this.status.phase = 'no broker is configured';
      log.info('KAFKA_BROKERS is not set: nothing goes to Kafka; clients can poll the change feed');
      await aborted(signal);
      return;
    }
    const { name, status } = this;
    const onTrouble = troubleLog(log, status);
    const lease = { name, signal, onTrouble, ...(leaseMs && { ttlMs: leaseMs }) };
    await holdLease(pool, lease, async (held) => {
      this.isHolding = true;
      await broadcast({
        store,
        open: openKafkaJsPublisher,
        settings: { ...usual, brokers: kafka.brokers, security: kafka.security, ...settings },
        topicPrefix: kafka.topicPrefix,
        openProgress: () => openProgress(pool, name, held.epoch),
        status,
        signal: held.signal,
      }).finally(() => {
        this.isHolding = false;
      });
    });
  }
}

const longest = 2 ** 31 - 1;

/** Keeps the process alive while it waits. */
const aborted = (signal: AbortSignal): Promise<unknown> =>
  pause(longest, undefined, { signal }).catch(() => undefined);
