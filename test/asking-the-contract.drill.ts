import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FaultyNode, failing, startFaultyNode } from './services/faulty-node.js';
import { ran } from './system/child-process.js';

let node: FaultyNode;
beforeAll(async () => {
  node = await startFaultyNode();
});
afterAll(() => node.stop());

/** Runs `npm run contract -- …` and returns its output and exit code. */
const contract = (...args: string[]) => ran('test/contract/main.ts', args);

const oneSpec = ['-t', 'that does not exist is reported as not found', '--maxWorkers=1'];

describe('npm run contract', () => {
  it.each([
    ['without a server', [], /Usage: npm run contract/],
    ['with the address of something else', ['postgres://store'], /begins with 'postgres'/],
    [
      'with a certificate authority file that does not exist',
      ['esdb://store?tlsCAFile=no.pem'],
      /not an existing file/,
    ],
    [
      'with an address where no server runs',
      ['esdb://user:s3cret@127.0.0.1:1?tls=false'],
      /Nobody answers at 127.0.0.1:1 as user/,
    ],
  ])('%s contacts no server, says why, and exits with 2', async (_what, args, says) => {
    const { code, said } = await contract(...args);
    expect(said).toMatch(says);
    expect(said).not.toContain('s3cret');
    expect(code).toBe(2);
  });

  it('exits with 0 if every rule holds, and names the server', async () => {
    const { code, said } = await contract(node.connectionString, ...oneSpec);
    expect(said).toContain(`Asking version 24.6 at 127.0.0.1:${node.port}`);
    expect(said).toContain('The contract holds');
    expect(code).toBe(0);
  });

  it('exits with 2 if the arguments name no spec, so that nothing was asked', async () => {
    const { code, said } = await contract(node.connectionString, '-t', 'no spec has this title');
    expect(said).toContain('Nothing was asked');
    expect(said).not.toContain('The contract holds');
    expect(code).toBe(2);
  });

  it('exits with 1 if a rule fails, and names the rule', async () => {
    node.fail('read', failing(2, 'It went wrong'));
    const { code, said } = await contract(node.connectionString, ...oneSpec);
    node.heal();
    expect(said).toContain(
      'reading, by the server given › a stream › that does not exist is reported as not found',
    );
    expect(said).toContain('The contract does not hold');
    expect(code).toBe(1);
  });
});
