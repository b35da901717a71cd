import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApiDocument } from '../../apps/api/src/index.js';
import { type RunningApi, startApi } from '../system/running-api.js';
import { answerIn, sendRaw } from './raw.js';

let api: RunningApi;
beforeAll(async () => {
  api = await startApi({}, { headersMs: 1_000, requestMs: 2_000 });
});
afterAll(() => api.stop());

const get = (path: string, ...headers: string[]): string =>
  [`GET ${path} HTTP/1.1`, 'Host: x', 'Connection: close', ...headers, '', ''].join('\r\n');

describe('a request that is refused before routing', () => {
  it.each([
    ['a path that is not text', get('/councils/%ff'), 400],
    ['a part of a path that is too long', get(`/councils/CAM/register/${'x'.repeat(5_000)}`), 414],
    ['an unknown method', 'FETCH / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
    ['not HTTP', 'hello\r\n\r\n', 400],
    ['headers without end', get('/caseload', `X: ${'x'.repeat(100_000)}`), 431],
    ['two lengths', get('/caseload', 'Content-Length: 1', 'Transfer-Encoding: chunked'), 400],
  ])('is answered with a problem document: %s', async (_, request, status) => {
    const answer = answerIn(await sendRaw(api.url, [request]));
    expect(answer).toMatchObject({
      status,
      type: expect.stringContaining('application/problem+json'),
      problem: { status, code: expect.any(String), detail: expect.any(String) },
    });
  });

  it.each([
    ['headers', ['GET /health/live HTTP/1.1\r\n']],
    [
      'a body',
      [
        `POST /dev/token HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n`,
        '{',
      ],
    ],
    ['nothing at all', []],
  ])('is refused because it is sent too slowly: %s', async (_, parts) => {
    const heard = await sendRaw(api.url, parts);
    expect(answerIn(heard)).toMatchObject({ status: 408, problem: { code: 'too-slow' } });
  });
});

describe('a method that an address does not support', () => {
  const ask = async (method: string, path: string) => {
    const answer = await fetch(`${api.url}${path}`, { method });
    const text = await answer.text();
    return {
      status: answer.status,
      allow: answer.headers.get('allow'),
      problem: text ? JSON.parse(text) : null,
    };
  };

  it('is answered 405, with the supported methods', async () => {
    const { paths } = openApiDocument(api.app);
    for (const [path, methods] of Object.entries(paths)) {
      const has = Object.keys(methods).map((method) => method.toUpperCase());
      const other = ['DELETE', 'PUT', 'PATCH'].find((method) => !has.includes(method))!;
      const { status, allow, problem } = await ask(other, path.replace(/\{\w+\}/g, 'x'));
      expect([path, status, problem.code]).toEqual([path, 405, 'method-not-allowed']);
      for (const each of has) expect(allow?.split(', ')).toContain(each);
    }
  });

  it('can be discovered with OPTIONS', async () => {
    expect(await ask('OPTIONS', '/caseload')).toMatchObject({ status: 204, allow: 'GET, HEAD, OPTIONS' });
    expect(await ask('OPTIONS', '/nowhere')).toMatchObject({ status: 404 });
  });

  it('is answered 404 if the address does not exist', async () => {
    expect(await ask('DELETE', '/nowhere')).toMatchObject({
      status: 404,
      problem: { code: 'no-such-route' },
    });
  });
});

describe('every answer', () => {
  /** Of an answer that is read to its end: otherwise its connection stays open. */
  const headersOf = async (path: string) => {
    const answer = await fetch(`${api.url}${path}`);
    await answer.arrayBuffer();
    return answer.headers;
  };

  it.each(['/health/live', '/caseload', '/nowhere', '/dev/people', '/docs', '/openapi.json'])(
    'has the security headers: %s',
    async (path) => {
      const headers = await headersOf(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('strict-transport-security')).toBeNull();
    },
  );

  it('is not cached unless it says that it may be', async () => {
    const headers = await headersOf('/caseload');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it("lets the API's page load only its own scripts and styles", async () => {
    const page = await (await fetch(`${api.url}/docs`)).text();
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(page).not.toMatch(/(src|href)=["']https?:/);
  });
});
