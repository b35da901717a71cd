import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';
import { type Parts, readiness } from './health.js';

export interface WorkerServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** A worker's health and metrics: /health/live, /health/ready by part, /metrics. Loopback only. */
export async function serveWorker(options: {
  readonly port: number;
  readonly parts: Parts;
  readonly metrics: Registry;
}): Promise<WorkerServer> {
  const server = createServer(async ({ url = '' }, response) => {
    const { status, type, body } = await respond(url, options);
    response.writeHead(status, { 'content-type': type }).end(body);
  });
  await listening(server, options.port);
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}

interface Response {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

async function respond(
  url: string,
  { parts, metrics }: { parts: Parts; metrics: Registry },
): Promise<Response> {
  if (url === '/health/live') return json(200, { alive: true });
  if (url === '/health/ready') {
    const found = await readiness(parts);
    return json(found.ready ? 200 : 503, found);
  }
  if (url === '/metrics') return { status: 200, type: metrics.contentType, body: await metrics.metrics() };
  return json(404, { here: ['/health/live', '/health/ready', '/metrics'] });
}

const json = (status: number, body: unknown): Response => ({
  status,
  type: 'application/json',
  body: JSON.stringify(body),
});

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
