import { type ExecFileOptions, execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Account {
  uid: number;
  gid: number;
}

/**
 * The account for the server when we are root, which PostgreSQL refuses: the owner of the data, or an
 * existing account, because Casebook should not add one to the machine.
 */
export async function serverAccount(data: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(data).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const name of ['postgres', '_postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find(([candidate]) => candidate === name) ?? [];
    if (Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has no postgres or nobody account to run it. ' +
      'Start Casebook as an ordinary user, or add one.',
  );
}

/** Runs a program as the server's account, or as ourselves when we are not root. */
export async function runAs(
  account: Account | undefined,
  command: string,
  args: string[],
  options: ExecFileOptions = {},
): Promise<string> {
  // The account may have no access to our working folder.
  const { stdout } = await run(command, args, { cwd: '/', ...options, ...account, encoding: 'utf8' });
  return stdout;
}

/** Whether the account can enter a folder: a parent such as `/root` may be closed to it. */
export async function canEnter(account: Account, folder: string): Promise<boolean> {
  return runAs(account, '/bin/sh', ['-c', 'cd "$1"', 'sh', folder]).then(
    () => true,
    () => false,
  );
}
