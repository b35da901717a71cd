import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApiDocument } from '../../apps/api/src/index.js';
import { type RunningApi, startApi } from '../system/running-api.js';
import { answerIn, sendRaw } from './raw.js';

interface Problem {
  readonly code: string;
  readonly errors: readonly unknown[];
}

let api: RunningApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

/** Every route that accepts a body, except the development issuer's. */
const takers = (): string[] =>
  Object.entries(openApiDocument(api.app).paths)
    .filter(([path, { post }]) => post && !path.startsWith('/dev/'))
    .map(([path]) => path.replace(/\{\w+\}/g, 'x'));

/**
 * The expected refusal: for its size if no sign-in is needed, and for the missing link if a link replaces
 * the sign-in.
 */
function refusedWith(path: string): readonly [number, string] {
  if (/\/publicComments(\/preview)?$/.test(path)) return [413, 'too-large'];
  return path.startsWith('/answer-link/') ? [404, 'link-not-open'] : [401, 'token-missing'];
}

const head = (path: string, ...headers: string[]): string =>
  [`POST ${path} HTTP/1.1`, 'Host: x', 'Content-Type: application/json', ...headers, '', ''].join('\r\n');

const hasEnded = (heard: string): boolean => /\r\n\r\n.*\}$/s.test(heard);

describe('a request without a token', () => {
  it('is answered before any of its body is read, on every route', async () => {
    expect(takers().length).toBeGreaterThan(100);
    for (const path of takers()) {
      const heard = await sendRaw(api.url, [head(path, 'Content-Length: 8000000')], hasEnded);
      const { status, problem } = answerIn(heard);
      expect([path, status, problem.code]).toEqual([path, ...refusedWith(path)]);
    }
  });

  it.each([
    ['not JSON', '{"a":'],
    ['nesting without end', '['.repeat(100_000)],
    ['more data than any route accepts', 'x'.repeat(9_000_000)],
  ])('is refused without a word about its content: %s', async (_, body) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${api.url}/submissions`, { method: 'POST', headers, body }).catch(() => null);
    // A server that does not wait for nine megabytes may close the connection while they are sent.
    expect([401, undefined]).toContain(answer?.status);
  });

  it('is refused in the same way with another media type', async () => {
    const headers = { 'content-type': 'text/xml' };
    const { status } = await fetch(`${api.url}/submissions`, { method: 'POST', headers, body: '<a/>' });
    expect(status).toBe(401);
  });
});

describe('a request with a token', () => {
  const post = async (path: string, body: string, type = 'application/json', name = 'Amina Hassan') => {
    const { body: minted } = await api.as(null).post('/dev/token', { name });
    const headers = { 'content-type': type, authorization: `Bearer ${minted.access_token}` };
    const answer = await fetch(`${api.url}${path}`, { method: 'POST', headers, body });
    return { status: answer.status, problem: (await answer.json()) as Problem };
  };
  const decision = '/councils/CAM/planning-applications/00000000-0000-4000-8000-000000000000/decision';

  it.each([
    ['a large body on a route that needs none', '/time', JSON.stringify({ a: 'x'.repeat(300_000) }), 413],
    ['many values', decision, JSON.stringify({ a: Array(20_000).fill(1) }), 400],
    [
      'many fields',
      decision,
      JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [n, n]))),
      400,
    ],
    ['deep nesting', '/submissions', '['.repeat(70) + ']'.repeat(70), 400],
    ['another media type', decision, '<a/>', 415],
    ['a form', decision, 'a=1', 415],
  ])('is refused %s', async (name, path, body, expected) => {
    const type = { 'another media type': 'text/plain', 'a form': 'application/x-www-form-urlencoded' }[name];
    const { status, problem } = await post(path, body, type);
    expect({ status, problem }).toMatchObject({ status: expected, problem: { code: expect.any(String) } });
  });

  it('may contain a large file if files are accepted', async () => {
    const { status, problem } = await post('/submissions', JSON.stringify({ a: 'x'.repeat(3_000_000) }));
    expect({ status, code: problem.code }).not.toMatchObject({ status: 413 });
  });

  it('lists at most a hundred errors', async () => {
    const body = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`f${n}`, n]));
    // Only callers with access are told about the body.
    const { problem } = await post('/councils', JSON.stringify(body), 'application/json', 'Rosa Linden');
    expect(problem).toMatchObject({ code: 'malformed' });
    expect(problem.errors.length).toBeLessThanOrEqual(100);
  });
});
