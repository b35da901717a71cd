import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { repository } from '../../../scripts/repository.js';

const run = promisify(execFile);
const fromSource = ['--conditions=casebook-source', '--import', './scripts/from-source/register.mjs'];

/** Whether importing this loads kafkajs. */
async function loadsKafkaJs(entry: string): Promise<boolean> {
  const source = `
    import { createRequire } from 'node:module';
    await import('${entry}');
    const { cache } = createRequire(process.cwd() + '/package.json');
    process.stdout.write(String(Object.keys(cache).some((file) => file.includes('/kafkajs/'))));`;
  const args = [...fromSource, '--input-type=module', '--eval', source];
  return (await run(process.execPath, args, { cwd: repository })).stdout === 'true';
}

it('the public contract can be imported without the Kafka client', async () => {
  expect(await loadsKafkaJs('#broadcasting')).toBe(false);
  expect(await loadsKafkaJs('#broadcasting/kafka')).toBe(true);
});
