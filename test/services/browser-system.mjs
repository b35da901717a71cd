import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const longestMs = 10 * 60_000;

/** The built system with its seed, as `npm start` runs it, on ports and in a folder of its own. */
export default async function startSystem() {
  // One that runs already can be used while writing journeys; it is left running.
  if (process.env.BROWSER_AT) return;
  const folder = await mkdtemp(join(tmpdir(), 'casebook-browser-'));
  const port = await freePort();
  const program = join(repository, 'dist/apps/local/src/main.js');
  const system = spawn(process.execPath, ['--enable-source-maps', program], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, CASEBOOK_DATA: folder, CASEBOOK_PORT: String(port) },
  });
  globalThis.browserSystem = { system, folder };
  let said = '';
  system.stdout.on('data', (text) => {
    said += text;
  });
  const ended = once(system, 'exit').then(([code]) => {
    throw new Error(`npm start ended with ${code}:\n${said}`);
  });
  ended.catch(() => undefined);
  const giveUpAt = Date.now() + longestMs;
  while (!said.includes('Casebook is ready')) {
    if (Date.now() > giveUpAt) throw new Error(`npm start was not ready in time:\n${said}`);
    await Promise.race([pause(200), ended]);
  }
  const running = JSON.parse(await readFile(join(folder, 'running.json'), 'utf8'));
  const { apiUrl, consoleUrl, eventStorePort, workerPorts } = running;
  // What days have brought since the seed is recorded in its first round: a case would change under somebody's hands.
  while (!(await hasLooked(workerPorts.clerk))) {
    if (Date.now() > giveUpAt) throw new Error('The clerk did not end its first round in time.');
    await Promise.race([pause(200), ended]);
  }
  process.env.BROWSER_AT = consoleUrl;
  process.env.BROWSER_API = apiUrl;
  process.env.BROWSER_STORE = `esdb://127.0.0.1:${eventStorePort}?tls=false`;
  process.env.BROWSER_OUTBOX = join(folder, 'outbox');
}

async function hasLooked(clerkPort) {
  const metrics = await fetch(`http://127.0.0.1:${clerkPort}/metrics`).then(
    (answer) => answer.text(),
    () => '',
  );
  return Number(/^casebook_clerk_last_look_timestamp_seconds (\S+)$/m.exec(metrics)?.[1] ?? 0) > 0;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}
