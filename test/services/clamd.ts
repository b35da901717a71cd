import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../../apps/local/src/free-port.js';

const places = ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd'];
const program = places.find((each) => existsSync(each));

export const lackingClamd: string | undefined = program ? undefined : 'clamd (Debian: clamav-daemon)';

/**
 * The standard antivirus test file (eicar.org), which is harmless. Written in pieces, so that no scanner
 * reports this source.
 */
export const eicar: Buffer = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);

export interface RunningClamd {
  /** The value for CASEBOOK_CLAMD. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** A real clamd that knows only the test file, and needs no internet. */
export async function startClamd(at?: number): Promise<RunningClamd> {
  const folder = await mkdtemp(join(tmpdir(), 'casebook-clamd-'));
  const port = at ?? (await freePort());
  const signature = `Eicar-Test-Signature:0:*:${eicar.toString('hex')}\n`;
  await writeFile(join(folder, 'test.ndb'), signature);
  const settings = [
    ...['Foreground yes', `DatabaseDirectory ${folder}`, 'TCPAddr 127.0.0.1', `TCPSocket ${port}`],
    ...['StreamMaxLength 110M', 'MaxFileSize 110M', 'MaxScanSize 400M', `User ${userInfo().username}`],
  ];
  const file = join(folder, 'clamd.conf');
  await writeFile(file, `${settings.join('\n')}\n`);
  const child = spawn(program!, [`--config-file=${file}`], { stdio: 'ignore' });
  await answering(port, child);
  return {
    address: `127.0.0.1:${port}`,
    stop: async () => {
      await ended(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function answering(port: number, child: ChildProcess): Promise<void> {
  const giveUpAt = Date.now() + 60_000;
  while (!(await canConnect(port))) {
    if (child.exitCode !== null) throw new Error(`clamd ended with ${child.exitCode}`);
    if (Date.now() > giveUpAt) throw new Error('clamd does not answer');
    await delay(50);
  }
}

const canConnect = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
