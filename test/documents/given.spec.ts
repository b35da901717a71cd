import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Filing, hashOf, pdf, plan } from './filing.js';

describe('a document that is downloaded', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await Filing.start();
    await filing.form('nadia.rahman', filing.documents(), { documentId: 'once', ...plan }, [
      pdf('once'),
      'a.pdf',
    ]);
  }, 120_000);
  afterAll(() => filing.stop());

  const ranges: readonly (readonly [asked: string, status: number, from: number, to: number])[] = [
    ['bytes=0-99', 206, 0, 100],
    ['bytes=262140-262150', 206, 262_140, 262_151],
    ['bytes=600000-', 206, 600_000, 700_000],
    ['bytes=-10', 206, 699_990, 700_000],
    ['bytes=-9999999', 206, 0, 700_000],
    ['bytes=699999-99999999', 206, 699_999, 700_000],
    ['bytes=0-1,5-6', 200, 0, 700_000],
    ['bytes=5-2', 200, 0, 700_000],
    ['lines=1-2', 200, 0, 700_000],
    ['bytes=700000-', 416, 0, 0],
    ['bytes=-0', 416, 0, 0],
  ];
  it.each(ranges)('can be requested in part: %s', async (range, status, from, to) => {
    const bytes = Buffer.concat([pdf('large '), Buffer.alloc(700_000, 'abcdefg')]).subarray(0, 700_000);
    await filing.form('nadia.rahman', filing.documents(), { documentId: 'large', ...plan }, [bytes, 'l.pdf']);
    const got = await filing.ask('dylan.price', filing.content('large'), { headers: { range } });
    expect(got.status).toBe(status);
    if (status === 416) expect(got.headers.get('content-range')).toBe('bytes */700000');
    else expect(got.bytes.equals(bytes.subarray(from, to))).toBe(true);
    if (status === 206) expect(got.headers.get('content-range')).toBe(`bytes ${from}-${to - 1}/700000`);
  });

  it('is not sent again to a client that has it', async () => {
    const etag = `"${hashOf(pdf('once'))}"`;
    const got = await filing.ask('dylan.price', filing.content('once'), {
      headers: { 'if-none-match': etag },
    });
    expect([got.status, got.bytes.length]).toEqual([304, 0]);
    const part = { range: 'bytes=0-3', 'if-range': '"another"' };
    expect((await filing.ask('dylan.price', filing.content('once'), { headers: part })).status).toBe(200);
    const head = await filing.ask('dylan.price', filing.content('once'), { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(pdf('once').length)]);
  });

  const claimed: readonly (readonly [
    what: string,
    said: string,
    bytes: Buffer,
    type: string,
    how: string,
  ])[] = [
    [
      'a page',
      'text/html',
      Buffer.from('<script>alert(1)</script>'),
      'application/octet-stream',
      'attachment',
    ],
    ['a page as a plan', 'application/pdf', Buffer.from('<html>'), 'application/octet-stream', 'attachment'],
    [
      'a drawing that runs',
      'image/svg+xml',
      Buffer.from('<svg onload="x"/>'),
      'application/octet-stream',
      'attachment',
    ],
    [
      'a picture as a page',
      'text/html',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 1]),
      'image/png',
      'inline',
    ],
    ['a picture', 'image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1]), 'image/jpeg', 'inline'],
    ['a letter', 'text/plain', Buffer.from('Dear Sirs'), 'text/plain; charset=utf-8', 'inline'],
    ['bytes as a letter', 'text/plain', Buffer.from([1, 0, 2]), 'application/octet-stream', 'attachment'],
  ];
  it.each(claimed)('has the media type of its bytes: %s', async (_what, mediaType, bytes, type, how) => {
    const added = await filing.form('nadia.rahman', filing.documents(), { ...plan, mediaType }, [bytes, 'x']);
    expect(added.status).toBe(200);
    const got = await filing.ask('dylan.price', filing.content(added.body.made[0].id));
    expect(got.headers.get('content-type')).toBe(type);
    expect(got.headers.get('content-disposition')).toMatch(new RegExp(`^${how};`));
    expect(got.bytes.equals(bytes)).toBe(true);
  });

  it('has a name that is safe in a header', async () => {
    const title = 'Plan "A"; x=1\\ Łódź 🏠 %0d/..';
    const added = await filing.form('nadia.rahman', filing.documents(), { ...plan, title }, [
      pdf('odd name'),
      'x',
    ]);
    const got = await filing.ask('dylan.price', filing.content(added.body.made[0].id));
    const said = got.headers.get('content-disposition') ?? '';
    expect(said).toMatch(/^inline; filename="[\x20-\x7e]+\.pdf"; filename\*=UTF-8''[\w%.~!-]+\.pdf$/);
    expect(said).not.toMatch(/filename="[^"]*["\\%/][^"]*";/);
  });
});
