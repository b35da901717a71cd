import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { freePort } from '../../apps/local/src/free-port.js';
import { repository } from '../../scripts/repository.js';

/** Installed as in `.ci/run`: python3 -m venv .moto && .moto/bin/pip install 'moto[server]'. */
const program = join(repository, '.moto/bin/moto_server');

export const lackingS3: string | undefined = existsSync(program)
  ? undefined
  : 'moto in .moto, as .ci/run makes it';

const bucket = 'casebook-specs';
const credentials = { accessKeyId: 'spec', secretAccessKey: 'spec' };

export interface RunningS3 {
  readonly settings: {
    readonly bucket: string;
    readonly prefix: string;
    readonly region: string;
    readonly endpoint: string;
    readonly credentials: typeof credentials;
  };
  readonly client: S3Client;
  readonly stop: () => Promise<void>;
}

/** A server with the S3 protocol and one empty bucket. */
export async function startS3(): Promise<RunningS3> {
  const port = await freePort();
  const child = spawn(program, ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  const endpoint = `http://127.0.0.1:${port}`;
  await answering(endpoint, child);
  const client = new S3Client({ endpoint, region: 'eu-west-2', forcePathStyle: true, credentials });
  const location = { LocationConstraint: 'eu-west-2' } as const;
  await client.send(new CreateBucketCommand({ Bucket: bucket, CreateBucketConfiguration: location }));
  return {
    settings: { bucket, prefix: 'cases/', region: 'eu-west-2', endpoint, credentials },
    client,
    stop: async () => {
      client.destroy();
      await ended(child);
    },
  };
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  const giveUpAt = Date.now() + 90_000;
  for (;;) {
    const answered = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answered) return;
    if (child.exitCode !== null) throw new Error(`moto ended with ${child.exitCode}`);
    if (Date.now() > giveUpAt) throw new Error('moto does not answer');
    await delay(100);
  }
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
