import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eicar, lackingClamd, type RunningClamd, startClamd } from '../../../test/services/clamd.js';
import { describeNeeding } from '../../../test/services/needs.js';
import { clamd } from './clamd.js';

describeNeeding('a virus scanner', lackingClamd, () => {
  let running: RunningClamd;
  beforeAll(async () => {
    running = await startClamd();
  }, 90_000);
  afterAll(() => running.stop());
  const scanner = () => {
    const [host, port] = running.address.split(':');
    return clamd({ host: host!, port: Number(port) });
  };

  it('finds the standard test virus, and names the scanner', async () =>
    expect(await scanner().scan(eicar)).toEqual({
      found: expect.stringContaining('Eicar'),
      scanner: expect.stringMatching(/^ClamAV \d/),
    }));

  it('finds it within a larger file', async () => {
    const within = Buffer.concat([Buffer.alloc(3_000_000, 'a'), eicar]);
    expect(await scanner().scan(within)).toMatchObject({ found: expect.stringContaining('Eicar') });
  });

  it('finds nothing in a plan', async () =>
    expect(await scanner().scan(Buffer.from('%PDF-1.7 a plan'))).toMatchObject({ found: null }));
});

describe('a virus scanner that cannot scan', () => {
  const servers: Server[] = [];
  afterAll(() => Promise.all(servers.map((each) => new Promise((done) => each.close(done)))));

  async function answering(answer: string): Promise<{ host: string; port: number }> {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', () => {
        if (answer !== '') socket.end(answer);
      });
    });
    servers.push(server);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as { port: number };
    return { host: '127.0.0.1', port };
  }

  it.each([
    ['says that the file is too large', 'INSTREAM size limit exceeded. ERROR\0'],
    ['gives an unknown answer', 'HTTP/1.1 400 Bad Request\r\n\0'],
    ['gives half an answer', 'stream: O'],
    ['closes the connection', '\0'],
  ])('reports "not scanned" if it %s', async (_, answer) =>
    expect(await clamd(await answering(answer)).scan(Buffer.from('a'))).toBe('unreachable'),
  );

  it('reports "not scanned" if it does not answer', async () =>
    expect(await clamd(await answering(''), { withinMs: 200 }).scan(Buffer.from('a'))).toBe('unreachable'));

  it('reports "not scanned" if it cannot be reached', async () =>
    expect(await clamd({ path: '/nowhere/clamd.sock' }).scan(Buffer.from('a'))).toBe('unreachable'));
});
