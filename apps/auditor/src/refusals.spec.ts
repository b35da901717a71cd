import { describe, expect, it } from '@jest/globals';
import { loadConfig } from '#config';
import { run } from './run.js';

const unreachable = async () => loadConfig({ DATABASE_URL: 'postgres://x:x@127.0.0.1:1/x' });

async function auditor(...words: string[]) {
  const said: string[] = [];
  const refused: string[] = [];
  const code = await run(words, unreachable, {
    say: (line) => said.push(line),
    refuse: (line) => refused.push(line),
    progress: () => undefined,
  });
  return { code, said: said.join('\n'), refused: refused.join('\n') };
}

describe('a refusal of the auditor', () => {
  it.each<[what: string, code: number, words: readonly string[]]>([
    ['a command that does not exist', 2, ['tamper']],
    ['an option that does not exist', 2, ['builds', '--force']],
    ['a day that cannot be read', 2, ['as-at', 'CAM', '26/00001/FUL', '--effective', 'yesterday']],
    ['a case that is not named', 2, ['history']],
    ['a system that cannot be reached', 3, ['builds']],
  ])('of %s is JSON on the error stream under --json, in the same words', async (_, code, words) => {
    const plain = await auditor(...words);
    expect(plain).toEqual({ code, said: expect.stringMatching(/\w/), refused: '' });
    const asJson = await auditor(...words, '--json');
    expect({ ...asJson, refused: JSON.parse(asJson.refused) }).toEqual({
      ...{ code, said: '', refused: { because: plain.said } },
    });
  });

  it('is not given for help', async () => {
    expect(await auditor('--help', '--json')).toMatchObject({ code: 0, refused: '' });
  });
});
