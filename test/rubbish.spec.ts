import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runsOf } from './runner/runs-of.js';
import { type RunningApi, startApi } from './system/running-api.js';

let api: RunningApi;
const someCase = '00000000-0000-4000-8000-000000000000';
const onCase = `/councils/CAM/planning-applications/${someCase}`;

beforeAll(async () => {
  api = await startApi();
  const casebook = api.as('Rosa Linden');
  await casebook.post('/councils', {
    council: 'CAM',
    name: 'Cambridge',
    referenceFormat: '{yy}/{number}/{suffix}',
  });
  for (const [officer, name] of [
    ['amina.hassan', 'Amina Hassan'],
    ['nadia.rahman', 'Nadia Rahman'],
  ]) {
    await casebook.post('/officers', { officer, name, jobTitle: 'Officer', employer: 'CAM' });
    await casebook.post(`/councils/CAM/officers/${officer}/authorisation`, { from: '2020-01-01' });
  }
});
afterAll(() => api.stop());

const token = async (name: string): Promise<string> => {
  const { body } = await api.as(null).post('/dev/token', { name });
  return body.access_token;
};

async function send(path: string, body: string, headers: Record<string, string> = {}) {
  const authorization = `Bearer ${await token('Amina Hassan')}`;
  const answer = await fetch(`${api.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization, ...headers },
    body,
  });
  return { status: answer.status, problem: (await answer.json()) as Record<string, unknown> };
}

describe('invalid input', () => {
  it.each([
    ['not JSON', '{"decision":'],
    ['an empty body', ''],
    ['a value of the wrong type', '"granted"'],
    ['a list', '[]'],
    ['null', 'null'],
    ['an unknown field', '{"decision":"granted","force":true}'],
    ['a prototype', '{"__proto__":{"decision":"granted"}}'],
    ['a constructor', '{"constructor":{"prototype":{"decision":"granted"}}}'],
    ['sealed text', '{"decision":"sealed.v1.text.somebody.AAAA"}'],
    ['no text', '{"decision":"\\u0000"}'],
    ['half a character', '{"decision":"\\ud83d"}'],
    ['endless nesting', `{"decision":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['a wrong type', '{"decision":{"$gt":""}}'],
  ])('is refused with a problem that explains it: %s', async (_, body) => {
    const { status, problem } = await send(`${onCase}/decision`, body);
    expect([400, 415]).toContain(status);
    expect(problem).toMatchObject({ status, code: expect.any(String), detail: expect.any(String) });
  });

  it('in an unknown field is refused with the known fields', async () => {
    const { problem } = await send(`${onCase}/withdrawal`, '{"reasn":"Sold the house"}');
    expect(problem.errors).toContainEqual({
      field: 'reasn',
      because: expect.stringMatching(/^is not known here; known are: .*reason/),
    });
  });

  it('is refused when it is too large', async () => {
    const { status } = await send(
      `${onCase}/decision`,
      JSON.stringify({ decision: 'x'.repeat(9 * 1024 * 1024) }),
    );
    expect(status).toBe(413);
  });

  it.each([
    [{ 'if-match': 'W/"1"' }, 'If-Match'],
    [{ 'if-match': '1' }, 'If-Match'],
    [{ 'idempotency-key': 'short' }, 'Idempotency-Key'],
    [{ 'casebook-now': 'yesterday' }, 'Casebook-Now'],
  ])('in a header is named: %j', async (headers, field) => {
    const { status, problem } = await send(`${onCase}/decision`, '{"decision":"granted"}', headers as never);
    expect({ status, errors: problem.errors }).toMatchObject({ status: 400, errors: [{ field }] });
  });

  it('is refused in a preview if it is not the name of a command on a case', async () => {
    const council = { council: 'NEW', name: 'New', referenceFormat: '{number}' };
    const asked = await api.as('Rosa Linden').post('/councils', council, { 'casebook-preview': 'true' });
    expect(asked.status).toBe(400);
  });

  it.each([
    '/councils/CAM/planning-applications/1',
    '/councils/cam/planning-applications/x/history',
    '/nowhere',
    '/caseload?ward=%00',
    '/councils/CAM/register?search=%00',
    '/councils/CAM/register/%00',
    '/councils/CAM/register?page=0',
  ])('in a path is refused: %s', async (path) => {
    const { status, body } = await api.as('Amina Hassan').get(path);
    expect([400, 404]).toContain(status);
    expect(body.code).toEqual(expect.any(String));
  });

  it.each([
    'size=0',
    'size=x',
    'page=-1',
    'dueBefore=2026-02-30',
    'stage=lost',
    'council=cam',
    'orderBy=drop',
    'after=1',
    'search=',
  ])('in a query is refused: %s', async (query) => {
    const { status, body } = await api.as('Amina Hassan').get(`/caseload?${query}`);
    expect([status, body.code]).toEqual([400, 'malformed']);
  });

  it('sent as a submission is refused for any content, and causes no error', async () => {
    const authorization = `Bearer ${await token('Amina Hassan')}`;
    await fc.assert(
      fc.asyncProperty(fc.json(), async (body) => {
        const answer = await fetch(`${api.url}/submissions`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization },
          body,
        });
        expect(answer.status).toBeGreaterThanOrEqual(400);
        expect(answer.status).toBeLessThan(500);
      }),
      { numRuns: runsOf(200) },
    );
  });
});
