import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { KeyVault, type Sealed, sealing } from '#privacy';

interface Other {
  readonly ask: (line: string) => Promise<unknown>;
  readonly process: ChildProcessByStdio<Writable, Readable, null>;
}

let folder: string;
let others: Other[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casebook-vault-'));
  others = [];
});
afterEach(async () => {
  await Promise.all(others.map(({ process }) => stopped(process)));
  await rm(folder, { recursive: true });
});

describe('a key vault that several processes open at once', () => {
  it('gives each person one key, even for simultaneous requests', async () => {
    const processes = await Promise.all([start(), start(), start()]);
    const subjects = Array.from({ length: 200 }, (_, n) => `person-${n}`);
    const keys = await Promise.all(processes.map(({ ask }) => ask(`keys ${subjects.join(' ')}`)));
    expect(new Set(keys.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(new Set(keys[0] as string[]).size).toBe(200);
  });

  it('gives each person one key when several are prepared together', async () => {
    const processes = await Promise.all([start(), start()]);
    const subjects = Array.from({ length: 200 }, (_, n) => `person-${n}`).join(' ');
    await Promise.all(processes.map(({ ask }) => ask(`prepare ${subjects}`)));
    const [one, other] = await Promise.all(processes.map(({ ask }) => ask(`keys ${subjects}`)));
    expect(one).toEqual(other);
  });

  it('shows the placeholder in every process as soon as one process has erased a person', async () => {
    const [reader, eraser] = await Promise.all([start(), start()]);
    const sealed = await reader!.ask('seal person-1 Amina');
    expect(await reader!.ask(`open ${sealed}`)).toEqual({ value: 'Amina' });
    await eraser!.ask('destroy person-1');
    expect(await reader!.ask(`open ${sealed}`)).toEqual({ erased: true });
  });

  it("keeps every other person's key when several processes create and erase people", async () => {
    const processes = await Promise.all([start(), start()]);
    const kept = Array.from({ length: 40 }, (_, n) => `kept-${n}`);
    const sealed = await Promise.all(kept.map((subject, n) => processes[n % 2]!.ask(`seal ${subject} here`)));
    await Promise.all(
      processes.flatMap(({ ask }, p) =>
        kept.flatMap((_, n) => [ask(`seal gone-${p}-${n} x`), ask(`destroy gone-${p}-${n}`)]),
      ),
    );
    for (const { ask } of processes)
      for (const each of sealed) expect(await ask(`open ${each}`)).toEqual({ value: 'here' });
    expect((await readdir(folder)).filter((name) => name.startsWith('ring-'))).toHaveLength(1);
  });

  it('keeps every key that it gave out when a process is killed', async () => {
    const killed = await start();
    const survivor = await start();
    const sealed = await killed.ask('seal person-1 Amina');
    killed.process.kill('SIGKILL');
    await once(killed.process, 'exit');
    expect(await survivor.ask(`open ${sealed}`)).toEqual({ value: 'Amina' });
    await survivor.ask('keys person-2');
    const vault = KeyVault.open({ folder });
    expect(sealing(vault).open(sealed as Sealed)).toEqual({ value: 'Amina' });
    await vault.close();
  });
});

async function start(): Promise<Other> {
  const child = spawn(
    process.execPath,
    [
      '--conditions=casebook-source',
      '--import',
      './scripts/from-source/register.mjs',
      'test/privacy/vault-process.ts',
      folder,
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let turn: Promise<unknown> = lines.next();
  const ask = (line: string): Promise<unknown> => {
    child.stdin.write(`${line}\n`);
    const answer = turn.then(async () => {
      const { value, done } = await lines.next();
      if (done) throw new Error(`The process ended before it answered "${line.slice(0, 60)}"`);
      return JSON.parse(value) as unknown;
    });
    turn = answer;
    return answer;
  };
  const other: Other = { ask, process: child };
  others.push(other);
  await turn;
  return other;
}

async function stopped(child: Other['process']): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.stdin.end();
  await ended;
}
