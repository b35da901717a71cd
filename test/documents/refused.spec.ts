import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Filing, pdf, plan, type Sent } from './filing.js';

describe('an upload', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await Filing.start();
    await filing.form('nadia.rahman', filing.documents(), { documentId: 'once', ...plan }, [
      pdf('once'),
      'a.pdf',
    ]);
  }, 120_000);
  afterAll(() => filing.stop());

  it("is allowed only to staff of the case's council", async () => {
    expect((await filing.ask(null, filing.content('once'))).status).toBe(401);
    expect((await filing.ask('submission-portal', filing.content('once'))).status).toBe(403);
    const elsewhere = filing.content('once').replace('/CAM/', '/SCA/');
    expect([403, 404]).toContain((await filing.ask('dylan.price', elsewhere)).status);
    expect((await filing.put('farid.aziz', filing.content('once'), pdf('once'))).status).toBe(403);
  });

  const malformed: readonly (readonly [what: string, send: () => Promise<Sent>, status: number])[] = [
    [
      'an empty file',
      () => filing.form('nadia.rahman', filing.documents(), plan, [Buffer.alloc(0), 'x']),
      400,
    ],
    ['an empty body', () => filing.put('nadia.rahman', filing.content('once'), Buffer.alloc(0)), 415],
    ['no file', () => filing.form('nadia.rahman', filing.documents(), plan), 400],
    ['no kind', () => filing.form('nadia.rahman', filing.documents(), { title: 'x' }, [pdf('k'), 'x']), 400],
    [
      'a field that is not known',
      () => filing.form('nadia.rahman', filing.documents(), { ...plan, x: '1' }, [pdf('k'), 'x']),
      400,
    ],
    [
      'sealed text',
      () =>
        filing.form('nadia.rahman', filing.documents(), { ...plan, title: 'sealed.v1.x' }, [pdf('k'), 'x']),
      400,
    ],
    [
      'another hash',
      () => filing.form('nadia.rahman', filing.documents(), { ...plan, sha256: 'ab' }, [pdf('k'), 'x']),
      400,
    ],
    ['fields beside the file', () => filing.form('nadia.rahman', filing.documents(), plan), 400],
    [
      'another digest',
      () =>
        filing.put('nadia.rahman', filing.content('once'), pdf('once'), {
          'content-digest': 'sha-256=:AAAA:',
        }),
      400,
    ],
    [
      'half a form',
      () =>
        filing.ask('nadia.rahman', filing.documents(), {
          ...{
            method: 'POST',
            body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
          },
          headers: { 'content-type': 'multipart/form-data; boundary=x' },
        }),
      400,
    ],
    [
      'a form to another route',
      () => filing.form('nadia.rahman', `${filing.one.path}/notes`, { note: 'x' }),
      415,
    ],
    [
      'text to another route',
      () => filing.ask('nadia.rahman', `${filing.one.path}/notes`, { method: 'POST', body: 'x' }),
      415,
    ],
    ['bytes of no document', () => filing.put('nadia.rahman', filing.content('nowhere'), pdf('x')), 409],
  ];
  it.each(malformed)('with %s is refused with an explanation', async (_what, send, status) => {
    const { status: was, body } = await send();
    expect([was, typeof body.detail]).toEqual([status, 'string']);
  });

  it('that is too large is refused to everybody', async () => {
    const huge = Buffer.alloc(100 * 1024 * 1024 + 1);
    expect((await filing.put('nadia.rahman', filing.content('once'), huge)).status).toBe(413);
    expect((await filing.form('nadia.rahman', filing.documents(), plan, [huge, 'x'])).status).toBe(413);
  }, 60_000);
});
