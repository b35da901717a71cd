import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { AskedOfApi } from './asked-of-api.js';
import { question } from './question.js';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
});

type Answer = (asked: IncomingMessage, reply: ServerResponse) => void;

async function serving(answer: Answer): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const json = (reply: ServerResponse, status: number, body: unknown) =>
  void reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

const asked = (url: string) => new AskedOfApi(url, { headers: { authorization: 'Bearer secret' } });
const ask = (url: string, patienceMs = 5_000) => question(asked(url), patienceMs);

describe('a request to the API', () => {
  it('sends the user’s token, and returns data with its headers', async () => {
    const url = await serving(({ headers }, reply) => {
      reply.setHeader('casebook-as-of', '7; now');
      json(reply, 200, { authorization: headers.authorization });
    });
    const answer = await ask(`${url}/cases`);
    expect([answer.status, answer.ok]).toEqual([200, true]);
    expect(await answer.json()).toEqual({ authorization: 'Bearer secret' });
    expect([answer.headers.get('Casebook-As-Of'), answer.headers.get('etag')]).toEqual(['7; now', null]);
  });

  it('returns a refusal in the words of the API', async () => {
    const url = await serving((_, reply) => json(reply, 403, { code: 'role-not-allowed' }));
    const answer = await ask(url);
    expect([answer.ok, await answer.text()]).toEqual([false, '{"code":"role-not-allowed"}']);
  });

  it('follows a case that moved', async () => {
    const url = await serving(({ url: path }, reply) =>
      path === '/new' ? json(reply, 200, { path }) : void reply.writeHead(308, { location: '/new' }).end(),
    );
    expect(await (await ask(`${url}/old`)).json()).toEqual({ path: '/new' });
  });

  it('does not follow a redirect to another server, which would learn the token', async () => {
    const heard: (string | undefined)[] = [];
    const elsewhere = await serving(({ headers }, reply) => {
      heard.push(headers.authorization);
      json(reply, 200, {});
    });
    const url = await serving((_, reply) => void reply.writeHead(308, { location: elsewhere }).end());
    expect([(await ask(url)).status, heard]).toEqual([308, []]);
  });

  it('does not follow redirects in a circle', async () => {
    const url = await serving((_, reply) => void reply.writeHead(308, { location: '/again' }).end());
    expect((await ask(url)).status).toBe(308);
  });

  it('is sent again if the API closed the connection before it received the request', async () => {
    let questions = 0;
    const url = await serving((request, reply) => {
      questions += 1;
      if (questions === 2) request.socket.resetAndDestroy();
      else json(reply, 200, { questions });
    });
    await ask(url);
    expect(await (await ask(url)).json()).toEqual({ questions: 3 });
  });

  it('fails if the API does not answer in time', async () => {
    const url = await serving(() => undefined);
    await expect(ask(url, 50)).rejects.toThrow('No answer within 50 ms');
  });
});
