import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { environmentWith } from '#config';
import { repository } from '../scripts/repository.js';
import { startWholeSystem, type WholeSystem } from './system/whole-system.js';

let system: WholeSystem;
beforeAll(async () => {
  system = await startWholeSystem({ apis: 1, projectors: 1, clerks: 0 });
}, 120_000);
afterAll(() => system?.stop());

interface Block {
  readonly commands: string;
  readonly promised: string;
}

const answered = '=== the commands above have answered ===';

describe("the README's walkthrough", () => {
  it('gives the documented answers, block by block', async () => {
    const blocks = blocksOf(await readFile(join(repository, 'README.md'), 'utf8'));
    expect(blocks.length).toBeGreaterThan(5);
    const answers = await run(blocks, system.urls[0]!);
    for (const [index, { commands, promised }] of blocks.entries())
      expect(`${commands}\n→\n${answers[index]}`).toMatch(asPattern(`${commands}\n→\n`, promised));
  });
});

/** Each shell block of the section, with the answer that follows it, if one is promised. */
function blocksOf(readme: string): Block[] {
  const section = /^## Walkthrough$(.*?)^## /ms.exec(readme)?.[1] ?? '';
  const fenced = /^```sh\n(?<commands>.*?)\n```\n(?:\n?```text\n(?<promised>.*?)\n```)?/gms;
  return [...section.matchAll(fenced)].map(({ groups }) => ({
    commands: groups!.commands!,
    promised: groups!.promised ?? '',
  }));
}

/** All blocks in one shell, as a reader would have them, against the API given in place of the usual one. */
async function run(blocks: readonly Block[], url: string): Promise<string[]> {
  const script = blocks.map(({ commands }) => `${commands}\necho '${answered}'`).join('\n');
  const shell = spawn('sh', ['-s'], {
    cwd: repository,
    env: environmentWith({}),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let said = '';
  shell.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  shell.stdin.end(`${standInForCurl}\n${script.replaceAll('http://127.0.0.1:3000', url)}\n`);
  await once(shell, 'close');
  return said.split(`${answered}\n`);
}

/** A machine with nothing but Node has no curl; ours asks alike. */
const standInForCurl = `command -v curl >/dev/null || curl() { "${process.execPath}" test/system/curl.mjs "$@"; }
node() { "${process.execPath}" "$@"; }`;

function asPattern(before: string, promised: string): RegExp {
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal(before)}${promised.split('…').map(literal).join('.*')}\\n?$`);
}
