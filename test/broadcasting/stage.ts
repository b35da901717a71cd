import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { topicOf } from '#broadcasting';
import type { BroadcastStatus } from '#broadcasting/kafka';
import { listBuilds, openDatabase, Projector, silentLog } from '#projections';
import { readModels } from '#read-models';
import { runKillable } from '../services/killable.js';
import { type FreshDatabase, freshDatabase } from '../services/postgres.js';
import { type Audit, auditTopic, toldIn } from './audit.js';
import { broadcasterIn, type Surroundings } from './process.js';
import { TestRecord } from './record.js';
import { type Heard, hear, heldIn } from './subscriber.js';
import { Wire } from './wire.js';

interface Running {
  readonly status: BroadcastStatus;
  readonly stop: () => Promise<void>;
}

/**
 * The real surroundings of a broadcaster: a record, a database, its own topics and a connection to the
 * broker.
 */
export class Stage {
  readonly #running = new Set<Running>();
  readonly topicPrefix = `story-${randomUUID()}.`;
  readonly topic = topicOf('planningApplication', this.topicPrefix);

  private constructor(
    readonly record: TestRecord,
    readonly database: FreshDatabase,
    readonly brokers: readonly string[],
    readonly wire: Wire,
  ) {}

  static async set(brokers: readonly string[]): Promise<Stage> {
    const [record, database, wire] = await Promise.all([
      TestRecord.open(),
      freshDatabase(),
      Wire.to(brokers[0]!),
    ]);
    return new Stage(record, database, brokers, wire);
  }

  get surroundings(): Surroundings {
    const { topicPrefix, brokers } = this;
    const { connectionString: database } = this.database;
    return { database, eventStore: this.record.connectionString, brokers, topicPrefix, port: this.wire.port };
  }

  async strike(): Promise<void> {
    await Promise.all([...this.#running].map((each) => each.stop()));
    await Promise.all([this.record.close(), this.wire.close()]);
    await this.database.drop();
  }

  /** A broadcaster in this process. */
  start(): Running {
    const { pool, store, broadcaster } = broadcasterIn(this.surroundings);
    const stopping = new AbortController();
    const ended = broadcaster.run(stopping.signal);
    const running: Running = {
      status: broadcaster.status,
      stop: async () => {
        this.#running.delete(running);
        stopping.abort();
        await ended;
        await Promise.all([pool.end(), store.close()]);
      },
    };
    this.#running.add(running);
    return running;
  }

  /** Keeps the read models up to date. */
  async project() {
    const pool = openDatabase(this.database.connectionString);
    const { store } = this.record;
    const stopping = new AbortController();
    const projector = new Projector({ pool, store, projections: readModels, log: silentLog });
    const ended = projector.run(stopping.signal);
    await until(async () => {
      const builds = await listBuilds(pool).catch(() => []);
      return builds.length >= readModels.length && builds.every(({ state }) => state === 'ready');
    });
    const stop = async () => {
      stopping.abort();
      await ended;
      await pool.end();
    };
    return { pool, store, stop };
  }

  /** A broadcaster in a process of its own. */
  async spawn(): Promise<{ pid: number; kill9: () => Promise<void> }> {
    const given = JSON.stringify(this.surroundings);
    const { said, kill9 } = await runKillable(
      `const { broadcastUntilKilled } = await import('./test/broadcasting/process.ts');
       void broadcastUntilKilled(${given})`,
    );
    return { pid: Number(said), kill9 };
  }

  /** Deletes everything in the database. */
  forgetEverything(): Promise<void> {
    return this.#inDatabase(async (query) => {
      await query('delete from checkpoint');
      await query('delete from parked');
    });
  }

  /** Leaves the state of an older version that could not read the fact at a position, nor those after it. */
  leaveParked(stream: string, at: bigint, through: bigint): Promise<void> {
    return this.#inDatabase(async (query) => {
      await query('update checkpoint set position = $1, event_id = null', [through.toString()]);
      await query(
        `insert into parked (table_name, position, stream, revision, event_id, type, because)
         select name, $1, $2, 0, 'id', 'ApplicationReceived', 'unknown to this version' from checkpoint`,
        [at.toString(), stream],
      );
    });
  }

  async #inDatabase(
    work: (query: (sql: string, values?: unknown[]) => Promise<unknown>) => Promise<void>,
  ): Promise<void> {
    const pool = openDatabase(this.database.connectionString);
    await work((sql, values) => pool.query(sql, values)).finally(() => pool.end());
  }

  readonly hear = (topic = this.topic): Promise<Heard[]> => hear(this.brokers, topic);

  audit(topic = this.topic): Promise<Audit> {
    return auditTopic(this.#told, topic);
  }

  /**
   * Waits until the topic has as many facts as the record has for it, or until a time limit; then checks
   * them.
   */
  async whenAllIsTold(topic = this.topic): Promise<Audit> {
    const expected = (await toldIn(this.#told, topic)).length;
    // Read the topic only when it may have enough messages, because that needs a new consumer.
    const isEnough = async () =>
      (await heldIn(this.brokers, topic)) >= expected && (await this.hear(topic)).length >= expected;
    await until(() => isEnough().catch(() => false));
    return this.audit(topic);
  }

  get #told() {
    const { brokers, topicPrefix } = this;
    return { store: this.record.store, brokers, topicPrefix };
  }
}

export async function until(condition: () => boolean | Promise<boolean>, withinMs = 60_000): Promise<void> {
  const giveUpAt = performance.now() + withinMs;
  while (!(await condition())) {
    if (performance.now() > giveUpAt) throw new Error(`it did not come true within ${withinMs} ms`);
    await pause(25);
  }
}
