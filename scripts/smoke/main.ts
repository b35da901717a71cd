import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../apps/local/src/free-port.js';
import { canEnter, serverAccount } from '../../apps/local/src/postgres/account.js';
import { repository } from '../repository.js';
import { killAll, type Where } from './local-run.js';
import { fresh, interruptedWhileStarting, killedAtOnce, refusals, startAndStop } from './scenes.js';

const folder = await mkdtemp(join(tmpdir(), 'casebook-smoke-'));
await chmod(folder, 0o777);

try {
  const where = { dataFolder: join(folder, 'data'), port: await freePort() };
  // In this order, because each scene uses the data of the one before.
  await play('starts with its seed, answers, and stops', startAndStop, where);
  await play('refuses a folder in use and a taken port', refusals, where);
  await play('loses nothing when all of it is killed', killedAtOnce, where);
  await play('begins anew when asked', fresh, where);
  await play('can be interrupted while it starts', interruptedWhileStarting, where);
  // As root, everything has run as root; most people are not root.
  const account = await serverAccount(repository);
  if (account && (await canEnter(account, repository)))
    await play('runs for an ordinary user', startAndStop, { ...where, dataFolder: `${folder}/own`, account });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
} finally {
  await killAll();
  await rm(folder, { recursive: true, force: true });
}

async function play(title: string, scene: (where: Where) => Promise<void>, where: Where): Promise<void> {
  const began = performance.now();
  await scene(where);
  process.stdout.write(`The built system ${title} (${((performance.now() - began) / 1000).toFixed(1)} s).\n`);
}
