import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, isFree } from '../../apps/local/src/free-port.js';
import { administratorJoins } from '../../apps/local/src/seed/set-up.js';
import { repository } from '../repository.js';
import { submit, tokenFor } from '../submit/sending.js';
import { LocalRun, type Where } from './local-run.js';

const cleanlyWithinMs = 15_000;

/**
 * Starts with the seed, answers at every address it prints, and ends with Ctrl-C without leaving processes.
 */
export async function startAndStop(where: Where): Promise<void> {
  const run = new LocalRun(where);
  await run.ready();
  for (const path of ['/health/ready', '/docs', '/docs/swagger-ui-bundle.js', '/openapi.json', '/dev/people'])
    assert.equal((await fetch(`${run.url}${path}`)).status, 200, path);
  assert.ok((await caseload(run, 300)) >= 300, 'the seed has 300 applications or more');
  const changes = (await get(run, '/changes?limit=10')) as { events: unknown[] };
  // A fact that concerns both councils is one event for each.
  assert.ok(changes.events.length >= 10, `${changes.events.length} changes of ten facts`);
  assert.deepEqual(await openToOthers(where.dataFolder), [], 'what it keeps is for nobody else to read');
  const ports = await portsIn(where);
  await endsCleanly(run);
  for (const port of ports) assert.ok(await isFree(port), `port ${port} is given up`);
}

/**
 * A second start on the same folder or port is refused with an explanation, and does not affect the first.
 */
export async function refusals(where: Where): Promise<void> {
  const first = new LocalRun(where);
  await first.ready();
  const before = await caseload(first, 300);
  assert.ok(before >= 300, 'everything is still there after the stop before');
  const onFolder = new LocalRun({ ...where, port: await freePort() });
  assert.equal((await onFolder.ending()).code, 1);
  assert.match(onFolder.said, /is in use by another running Casebook \(process \d+\)/);
  const onPort = new LocalRun({ ...where, dataFolder: `${where.dataFolder}-other` });
  assert.equal((await onPort.ending()).code, 1);
  assert.match(onPort.said, new RegExp(`Port ${where.port} is taken .*CASEBOOK_PORT=`));
  assert.equal(await caseload(first), before);
  await first.kill();
}

/** What was acknowledged before a kill exists afterwards. */
export async function killedAtOnce(where: Where): Promise<void> {
  const first = new LocalRun(where);
  await first.ready();
  const before = await caseload(first);
  const file = join(repository, 'libs/intake/fixtures/householder.json');
  const sender = { url: first.url, token: await tokenFor(first.url, 'Submission portal'), council: 'CAM' };
  const outcome = await submit(sender, file);
  await first.kill();
  assert.ok('received' in outcome, JSON.stringify(outcome));
  const second = new LocalRun(where);
  await second.ready();
  assert.equal(await caseload(second, before + 1), before + 1);
  assert.deepEqual(
    await submit({ ...sender, token: await tokenFor(second.url, 'Submission portal') }, file),
    outcome,
  );
  await endsCleanly(second);
}

/** Ctrl-C works at any time during the start: nothing continues in the background. */
export async function interruptedWhileStarting(where: Where): Promise<void> {
  for (const moment of ['PostgreSQL is up', 'Sending ']) {
    const run = new LocalRun(where, ['--fresh']);
    await run.says(moment);
    await endsCleanly(run);
  }
}

/** Starts again without data on request. */
export async function fresh(where: Where): Promise<void> {
  const run = new LocalRun(where, ['--fresh', '--no-seed']);
  await run.ready();
  // Nobody is authorised yet, so nobody sees anything. Only then may the first administrator start.
  assert.equal((await ask(run, '/caseload')).status, 403);
  const { route, body } = administratorJoins;
  assert.equal((await ask(run, route, body)).status, 200, 'the first administrator begins');
  await endsCleanly(run);
}

/** The files in a folder that other accounts may read. PostgreSQL closes its own folders. */
async function openToOthers(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name.startsWith('postgres')) continue;
    if (entry.isDirectory()) found.push(...(await openToOthers(path)));
    else if (entry.isFile() && ((await stat(path)).mode & 0o077) !== 0) found.push(path);
  }
  return found;
}

async function endsCleanly(run: LocalRun): Promise<void> {
  const { code, afterMs } = await run.interrupt();
  assert.equal(code, 0, run.said);
  assert.ok(afterMs < cleanlyWithinMs, `it ended after ${Math.round(afterMs)} ms`);
  assert.match(run.said, /Stopped\. Everything is kept/);
  assert.doesNotMatch(run.said, /unasked|could not/);
}

/** Sends a request as the first administrator. */
async function ask({ url }: LocalRun, path: string, body?: object): Promise<Response> {
  const authorization = `Bearer ${await tokenFor(url, 'Rosa Linden')}`;
  const sent = body && { method: 'POST', body: JSON.stringify(body) };
  return fetch(`${url}${path}`, { headers: { authorization, 'content-type': 'application/json' }, ...sent });
}

async function get(run: LocalRun, path: string): Promise<unknown> {
  const answer = await ask(run, path);
  assert.equal(answer.status, 200, path);
  return answer.json();
}

/** The number of cases; waits for an expected number, because read models lag a little. */
async function caseload(run: LocalRun, expected = 0): Promise<number> {
  const giveUpAt = Date.now() + 20_000;
  for (;;) {
    const { total } = (await get(run, '/caseload?size=1')) as { total: number };
    if (total >= expected || Date.now() > giveUpAt) return total;
    await pause(50);
  }
}

async function portsIn({ dataFolder }: Where): Promise<number[]> {
  const running = JSON.parse(await readFile(join(dataFolder, 'running.json'), 'utf8')) as {
    apiPort: number;
    consolePort: number;
    eventStorePort: number;
    database: string;
    workerPorts: Record<string, number>;
  };
  const { apiPort, consolePort, eventStorePort, database, workerPorts } = running;
  return [
    apiPort,
    consolePort,
    eventStorePort,
    Number(new URL(database).port),
    ...Object.values(workerPorts),
  ];
}
