import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTracing, type Tracing } from '#observability';
import { type RunningApi, startApi } from './system/running-api.js';

let collector: Server;
let tracing: Tracing;
let api: RunningApi;
const received: Buffer[] = [];

beforeAll(async () => {
  collector = createServer(async (request, response) => {
    for await (const chunk of request) received.push(chunk as Buffer);
    response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();
  });
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const { port } = collector.address() as AddressInfo;
  tracing = await startTracing('casebook-test', { endpoint: `http://127.0.0.1:${port}` });
  api = await startApi();
});
afterAll(async () => {
  await api.stop();
  collector.close();
});

describe('a trace', () => {
  it("continues from the caller's trace through the route and the command into the stored fact", async () => {
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    const body = {
      council: 'CAM',
      name: 'Cambridge City Council',
      referenceFormat: '{yy}/{number}/{suffix}',
    };
    const headers = { traceparent: `00-${traceId}-00f067aa0ba902b7-01` };
    expect((await api.as('Rosa Linden').post('/councils', body, headers)).status).toBe(200);
    const { events } = (await api.as('Rosa Linden').get('/changes')).body;
    expect(events[0].traceparent).toContain(traceId);
    await tracing.stop(); // Sends what it holds.
    const sent = Buffer.concat(received);
    expect(sent.includes(Buffer.from(traceId, 'hex'))).toBe(true);
    expect(sent.includes('POST /councils')).toBe(true);
    expect(sent.includes('TakeOnCouncil')).toBe(true);
    expect(sent.includes('Cambridge City Council')).toBe(false);
  });
});
