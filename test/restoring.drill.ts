import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { topicOf } from '#broadcasting';
import { type Environment, loadConfig } from '#config';
import { Worker } from '#worker';
import { run as auditor } from '../apps/auditor/src/run.js';
import { broadcasting } from '../apps/broadcaster/src/index.js';
import { type DevNode, startDevNode } from '../apps/dev-node/src/index.js';
import { firstAdministrator } from '../apps/local/src/development/people.js';
import { freePort } from '../apps/local/src/free-port.js';
import { projecting } from '../apps/projector/src/index.js';
import { type Heard, hear } from './broadcasting/subscriber.js';
import { describeWithKafka } from './services/kafka.js';
import { type FreshDatabase, freshDatabase } from './services/postgres.js';
import { eventually } from './system/eventually.js';
import { type RunningApi, startApi } from './system/running-api.js';

const topicPrefix = `restored-${randomUUID()}.`;
const topic = topicOf('planningApplication', topicPrefix);
const longestMs = 90_000;

interface Submitted {
  readonly caseId: string;
  readonly caseReference: string;
}

describeWithKafka('restoring a backup, as docs/operate/restoring-a-backup.md describes', (kafka) => {
  let folder: string;
  let database: FreshDatabase;
  let settings: Environment;
  let node: DevNode;
  let api: RunningApi;
  let workers: Worker[] = [];
  let kept: Submitted;
  let lost: Submitted;
  let instead: Submitted;
  let more: Submitted;
  /** What subscribers received about the case that will be lost. */
  let told: readonly Heard[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casebook-restoring-'));
    database = await freshDatabase();
    settings = {
      CASEBOOK_DATA: folder,
      CASEBOOK_PROJECTOR_PORT: String(await freePort()),
      CASEBOOK_BROADCASTER_PORT: String(await freePort()),
      DATABASE_URL: database.connectionString,
      EVENTSTORE_URL: `esdb://127.0.0.1:${await freePort()}?tls=false`,
      KAFKA_BROKERS: kafka.brokers.join(','),
      KAFKA_TOPIC_PREFIX: topicPrefix,
      CASEBOOK_LOG: 'silent',
    };
  }, longestMs);

  afterAll(async () => {
    await stopWorkers();
    await stopRecord();
    await database.drop();
    await rm(folder, { recursive: true });
  }, longestMs);

  async function startRecord(others: Environment = {}): Promise<void> {
    const port = Number(new URL(settings.EVENTSTORE_URL!).port);
    node = await startDevNode({ port, data: join(folder, 'events') });
    api = await startApi({ ...settings, ...others });
  }

  async function stopRecord(): Promise<void> {
    await api.stop();
    await node.stop();
  }

  async function putBack(): Promise<void> {
    await rm(join(folder, 'events'), { recursive: true });
    await cp(join(folder, 'backup'), join(folder, 'events'), { recursive: true });
    await startRecord({ CASEBOOK_FIRST_ADMINISTRATOR: firstAdministrator });
  }

  async function startWorkers(): Promise<void> {
    const config = loadConfig(settings);
    workers = await Promise.all([projecting, broadcasting].map((worker) => Worker.begin(worker, config)));
  }

  const stopWorkers = async (): Promise<void> => {
    await Promise.all(workers.splice(0).map((each) => each.close()));
  };

  async function submit(name: string): Promise<Submitted> {
    // Each has its own payment, because a reference counts once.
    const application = JSON.parse((await fixture()).replace('fixture-ref-4', name));
    application.metadata.id = name;
    const { status, body } = await api.as('Submission portal').post('/submissions?council=CAM', application);
    expect([status, body]).toEqual([201, expect.objectContaining({ caseReference: expect.any(String) })]);
    return body;
  }

  const shown = async (): Promise<string[]> => {
    const { body } = await api.as('Nadia Rahman').get('/caseload');
    return body.cases.map(({ caseId }: Submitted) => caseId).sort();
  };

  const isShown = (...cases: readonly Submitted[]): Promise<boolean> =>
    eventually(
      'the caseload shows these cases and no other',
      async () =>
        (await shown()).join() ===
          cases
            .map(({ caseId }) => caseId)
            .sort()
            .join() || undefined,
      longestMs,
    );

  const toldOf = async ({ caseReference }: Submitted): Promise<Heard[]> =>
    (await hear(kafka.brokers, topic)).filter(({ key }) => key === caseReference);

  const types = (heard: readonly Heard[]) => heard.map(({ headers }) => headers.ce_type);

  const isTold = (submitted: Submitted, messages: number): Promise<Heard[]> =>
    eventually(
      `${messages} messages are told of ${submitted.caseReference}`,
      async () => {
        const told = await toldOf(submitted);
        return told.length >= messages ? told : undefined;
      },
      longestMs,
    );

  async function ready(worker: 'PROJECTOR' | 'BROADCASTER') {
    const answer = await fetch(`http://127.0.0.1:${settings[`CASEBOOK_${worker}_PORT`]}/health/ready`);
    return { status: answer.status, said: await answer.text() };
  }

  async function ask(...words: string[]): Promise<{ code: number; said: string }> {
    const said: string[] = [];
    const output = {
      say: (line: string) => said.push(line),
      refuse: () => undefined,
      progress: () => undefined,
    };
    return { code: await auditor(words, async () => loadConfig(settings), output), said: said.join('\n') };
  }

  it('begins with a system that is backed up while stopped, and continues', async () => {
    await startRecord();
    await setUp(api);
    await startWorkers();
    kept = await submit('kept');
    await isShown(kept);
    await isTold(kept, 2);
    await stopWorkers();
    await stopRecord();
    await cp(join(folder, 'events'), join(folder, 'backup'), { recursive: true });

    await startRecord({ CASEBOOK_FIRST_ADMINISTRATOR: firstAdministrator });
    await startWorkers();
    lost = await submit('lost');
    await isShown(kept, lost);
    told = await isTold(lost, (await toldOf(kept)).length);
    await stopWorkers();
    await stopRecord();
  }, 240_000);

  it('stops the processes on the restored record, with the reason', async () => {
    await putBack();
    instead = await submit('instead');
    more = await submit('and more than was lost');
    expect(instead.caseReference).toBe(lost.caseReference);
    expect(instead.caseId).not.toBe(lost.caseId);
    await startWorkers();
    for (const worker of ['PROJECTOR', 'BROADCASTER'] as const) {
      const { said } = await eventually(
        `the ${worker} is not ready`,
        async () => {
          const answer = await ready(worker);
          return answer.status === 503 ? answer : undefined;
        },
        longestMs,
      );
      expect([worker, said]).toEqual([worker, expect.stringContaining('of another log')]);
    }
    expect(await shown()).toEqual([kept.caseId, lost.caseId].sort());
    expect(await toldOf(instead)).toEqual(told);
  }, 240_000);

  it('lets them continue after the recovery command', async () => {
    const { code, said } = await ask('recover');
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(/rebuilds .*takes back lost events in its topics/s),
    ]);
    await isShown(kept, instead, more);
    for (const worker of ['PROJECTOR', 'BROADCASTER'] as const)
      await eventually(
        `the ${worker} is ready`,
        async () => (await ready(worker)).status === 200 || undefined,
        longestMs,
      );
    const gone = await api.as('Nadia Rahman').get(`/councils/CAM/planning-applications/${lost.caseId}`);
    expect(gone.status).toBe(404);
  }, 240_000);

  it('publishes first which facts are void, then the new ones', async () => {
    const heard = await isTold(instead, 2 * told.length + 1);
    expect(heard.slice(0, told.length)).toEqual(told);
    const [withdrawn, ...replaced] = heard.slice(told.length);
    expect(withdrawn).toMatchObject({
      headers: { ce_type: 'casebook.withdrawn.v1', ce_source: '/councils/CAM' },
      data: { because: expect.stringContaining('restored from a backup') },
    });
    const { after } = withdrawn!.data as { after: string };
    for (const { headers } of told) expect(BigInt(headers.ce_position!)).toBeGreaterThan(BigInt(after));
    expect(types(replaced)).toEqual(types(told));
    for (const { headers } of told)
      expect(replaced.map((each) => each.headers.ce_id)).not.toContain(headers.ce_id);
    expect(types(await isTold(more, 1))).not.toContain('casebook.withdrawn.v1');
    expect(types(await isTold(kept, 1))).toEqual(types(told));
  }, 240_000);

  it('passes every check of the auditor', async () => {
    for (const words of [['verify', '--all'], ['keys'], ['reconcile'], ['recover']])
      expect([words, await ask(...words)]).toEqual([words, expect.objectContaining({ code: 0 })]);
    expect((await ask('recover')).said).toBe("Every reader's saved position exists in the record.");
  }, 240_000);

  it('also works before any process is started, and if no new fact was recorded', async () => {
    await stopWorkers();
    await stopRecord();
    await putBack();
    expect(await ask('recover')).toMatchObject({ code: 0 });
    await startWorkers();
    await isShown(kept);
    for (const gone of [instead, more]) {
      const before = gone === instead ? 2 * told.length + 1 : told.length;
      const heard = await isTold(gone, before + 1);
      expect(types(heard.slice(before))).toEqual(['casebook.withdrawn.v1']);
    }
    expect(types(await isTold(kept, 1))).toEqual(types(told));
    expect(await ready('BROADCASTER')).toMatchObject({ status: 200 });
  }, 240_000);
});

const folderOfFixtures = new URL('../libs/intake/fixtures/', import.meta.url);

const fixture = (): Promise<string> => {
  const [name] = readdirSync(folderOfFixtures).filter((each) => each.endsWith('.json'));
  return readFile(new URL(name!, folderOfFixtures), 'utf8');
};

async function setUp(api: RunningApi): Promise<void> {
  const casebook = api.as('Rosa Linden');
  for (const [path, body] of [
    ['/councils', { council: 'CAM', name: 'Camley', referenceFormat: '{yy}/{number}/{suffix}' }],
    ['/officers', { officer: 'nadia.rahman', name: 'Nadia Rahman', jobTitle: 'Validation', employer: 'CAM' }],
    ['/councils/CAM/officers/nadia.rahman/authorisation', { from: '2020-01-01' }],
    ['/shared-services/cambridge', { name: 'Camley and others', host: 'CAM', firstMonth: '2026-04' }],
  ] as const) {
    const { status, body: answer } = await casebook.post(path, body);
    expect([path, status, answer]).toEqual([path, expect.any(Number), expect.anything()]);
    if (status >= 300) throw new Error(JSON.stringify(answer));
  }
}
