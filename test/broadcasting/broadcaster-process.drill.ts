import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { topicOf } from '#broadcasting';
import { openDatabase } from '#projections';
import { freePort } from '../../apps/local/src/free-port.js';
import { repository } from '../../scripts/repository.js';
import { endsWithSpecs } from '../services/children.js';
import { describeWithKafka, describeWithOwnKafka } from '../services/kafka.js';
import { type FreshDatabase, freshDatabase } from '../services/postgres.js';
import { TestRecord, testCase } from './record.js';
import { type SecureBroker, startSecureBroker } from './secure-broker.js';
import { until } from './stage.js';
import { hear } from './subscriber.js';

const fromSource = ['--conditions=casebook-source', '--import', './scripts/from-source/register.mjs'];

let record: TestRecord;
let database: FreshDatabase;
let logged: string;
let end: () => Promise<void>;
let ask: (path: string) => Promise<{ status: number; body: string }>;

beforeEach(async () => {
  [record, database] = await Promise.all([TestRecord.open(), freshDatabase()]);
});
afterEach(async () => {
  await end();
  await record.close();
  await database.drop();
});

async function run(settings: Record<string, string>): Promise<void> {
  const port = await freePort();
  const child = endsWithSpecs(
    spawn(process.execPath, [...fromSource, 'apps/broadcaster/src/main.ts'], {
      cwd: repository,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {
        EVENTSTORE_URL: record.connectionString,
        DATABASE_URL: database.connectionString,
        CASEBOOK_BROADCASTER_PORT: String(port),
        ...settings,
      },
    }),
  );
  logged = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    logged += text;
  });
  end = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  ask = async (path) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: answer.status, body: await answer.text() };
  };
  await until(() =>
    ask('/health/live').then(
      ({ status }) => status === 200,
      () => false,
    ),
  );
}

const kafkaPart = async () => JSON.parse((await ask('/health/ready')).body).parts.kafka;
const metric = async (name: string) => {
  const { body } = await ask('/metrics');
  return Number(new RegExp(`^casebook_broadcaster_${name} (.+)$`, 'm').exec(body)?.[1]);
};

describe('the broadcaster as a process, without a broker', () => {
  it('waits, reports the reason, and is healthy', async () => {
    await record.happen(testCase(1), 'ApplicationReceived', 'OfficerAllocated');
    await run({});
    expect((await ask('/health/ready')).status).toBe(200);
    expect(await kafkaPart()).toEqual({ state: 'waiting', because: 'no broker is configured' });
  });

  it('names the broker that does not answer, and is ready when it does', async () => {
    await record.happen(testCase(1), 'ApplicationReceived');
    await run({ KAFKA_BROKERS: '127.0.0.1:1' });
    await until(async () => /ECONNREFUSED/.test((await kafkaPart()).because));
    expect(await kafkaPart()).toMatchObject({ state: 'waiting' });
    expect(await metric('lag_events')).toBe(1);
    expect(await metric('lag_seconds')).toBeGreaterThan(0);
  });
});

describeWithKafka('the broadcaster as a process', (kafka) => {
  it('counts the facts that it published and could not publish, and its lag', async () => {
    await run({
      KAFKA_BROKERS: kafka.brokers.join(','),
      KAFKA_TOPIC_PREFIX: `process-${randomUUID()}.`,
    });
    const poisoned = testCase(2);
    await record.happen(testCase(1), 'ApplicationReceived', 'OfficerAllocated');
    await record.appendUnknown(poisoned.stream);
    await until(async () => (await metric('sent_total')) === 2 && (await metric('parked')) === 1);
    await until(async () => (await metric('lag_events')) === 0);
    expect(await metric('active')).toBe(1);
    expect(await kafkaPart()).toEqual({ state: 'up' });
    expect(JSON.parse((await ask('/health/ready')).body).parts.parked.because).toContain(poisoned.stream);
  }, 240_000);

  it('releases its lease when it is stopped, so that another continues at once', async () => {
    await run({ KAFKA_BROKERS: kafka.brokers.join(','), KAFKA_TOPIC_PREFIX: `ending-${randomUUID()}.` });
    await until(async () => (await metric('active')) === 1);
    await end();
    const pool = openDatabase(database.connectionString);
    const { rows } = await pool.query('select until <= clock_timestamp() as "isFree" from lease');
    await pool.end();
    expect(rows).toEqual([{ isFree: true }]);
  }, 240_000);
});

describeWithOwnKafka('the broadcaster as a process, with brokers that require authentication', () => {
  let broker: SecureBroker;
  beforeAll(async () => {
    broker = await startSecureBroker();
  }, 300_000);
  afterAll(() => broker?.stop());

  const signingIn = (settings: Record<string, string> = {}) => ({
    KAFKA_BROKERS: broker.address,
    KAFKA_SECURITY_PROTOCOL: 'SASL_SSL',
    KAFKA_SASL_MECHANISM: 'PLAIN',
    KAFKA_SASL_USERNAME: broker.username,
    KAFKA_SASL_PASSWORD: broker.password,
    NODE_EXTRA_CA_CERTS: broker.certificate,
    ...settings,
  });

  it('publishes over TLS after signing in', async () => {
    await record.happen(testCase(1), 'ApplicationReceived', 'OfficerAllocated');
    await run(signingIn({ KAFKA_TOPIC_PREFIX: 'secure.' }));
    await until(async () => (await metric('sent_total')) === 2);
    expect(await hear(broker.open.brokers, topicOf('planningApplication', 'secure.'))).toHaveLength(2);
    expect(logged).not.toContain(broker.password);
  }, 240_000);

  it('reports that it was refused, and never logs its password', async () => {
    await record.happen(testCase(1), 'ApplicationReceived');
    await run(signingIn({ KAFKA_SASL_PASSWORD: 'a-wrong-password' }));
    await until(async () => /authentication/i.test((await kafkaPart()).because));
    expect(logged).not.toContain('a-wrong-password');
  }, 240_000);

  it('trusts no certificate without a known issuer', async () => {
    await record.happen(testCase(1), 'ApplicationReceived');
    await run(signingIn({ NODE_EXTRA_CA_CERTS: '' }));
    await until(async () => /certificate/i.test((await kafkaPart()).because));
  }, 240_000);
});
