import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '#legislation';
import { randomFrom } from '../apps/local/src/seed/random.js';
import { makeSubmission } from '../apps/local/src/seed/submission.js';
import { zipOf } from '../libs/intake/test/zip.js';
import { eicar, lackingClamd, type RunningClamd, startClamd } from './services/clamd.js';
import { describeNeeding } from './services/needs.js';
import { lackingS3, type RunningS3, startS3 } from './services/s3.js';
import { type RunningOffice, startOffice } from './system/office.js';
import type { RunningApi } from './system/running-api.js';

const submittedAt = instant('2026-03-02T10:00:00Z');
const on = { 'casebook-now': '2026-03-03T10:00:00Z' };
const pdf = (words: string) => Buffer.from(`%PDF-1.7\n${words}`);
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

interface Sent {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a spec says what it expects, field by field.
  readonly body: any;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

interface OneCase {
  readonly path: string;
  readonly caseId: string;
  readonly register: string;
}

/** Of the last thing that was done. */
let position = '';

/** Asks a running API for and with files, as a person of the development issuer. */
function askerOf(api: RunningApi) {
  const tokens = new Map<string, string>();
  const tokenOf = async (name: string): Promise<string> => {
    if (!tokens.has(name))
      tokens.set(name, (await api.as(null).post('/dev/token', { name })).body.access_token);
    return tokens.get(name)!;
  };
  /** Every read waits for what was written before it. */
  const once = async (who: string | null, path: string, init: RequestInit): Promise<Sent> => {
    const authorization = who === null ? {} : { authorization: `Bearer ${await tokenOf(who)}` };
    const waits = position === '' ? {} : { 'casebook-wait-for': position };
    const headers = { ...on, ...authorization, ...waits, ...(init.headers as object) };
    const answer = await fetch(`${api.url}${path}`, { ...init, headers });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
    const body = isJson ? JSON.parse(`${bytes}`) : null;
    if (typeof body?.position === 'string') position = body.position;
    return { status: answer.status, headers: answer.headers, bytes, body };
  };
  const ask = async (who: string | null, path: string, init: RequestInit = {}): Promise<Sent> => {
    let answer = await once(who, path, init);
    for (let again = 0; again < 10 && answer.body?.code === 'not-shown-yet'; again += 1)
      answer = await once(who, path, init);
    return answer;
  };
  return {
    ask,
    put: (who: string, path: string, bytes: Buffer, headers: Record<string, string> = {}) =>
      ask(who, path, { method: 'PUT', body: new Uint8Array(bytes), headers }),
    form: (who: string, path: string, fields: Record<string, string>, file?: readonly [Buffer, string]) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      if (file) form.append('file', new Blob([new Uint8Array(file[0])]), file[1]);
      return ask(who, path, { method: 'POST', body: form });
    },
  };
}

let seed = 0;

async function newCase(api: RunningApi): Promise<OneCase> {
  seed += 1;
  const submission = makeSubmission(randomFrom(700 + seed), {
    ...{ council: 'CAM', submittedAt, type: 'pp.full.householder' },
  });
  const received = await api
    .as('submission-portal')
    .post('/submissions?council=CAM', submission, { 'casebook-now': submittedAt });
  const { caseId, caseReference } = received.body;
  const path = `/councils/CAM/planning-applications/${caseId}`;
  const act = async (who: string, command: string, body: object = {}) => {
    const done = await api.as(who).post(`${path}/${command}`, body, on);
    expect([command, done.status, done.body.detail]).toEqual([command, 200, undefined]);
    position = done.body.position;
  };
  await act('nadia.rahman', 'validation', { validFrom: '2026-03-02' });
  for (const at of (submission as unknown as { files: readonly unknown[] }).files.keys())
    await act('nadia.rahman', `documents/submitted-${at + 1}/publish-status`, {
      ...{ publishStatus: 'withhold', reason: 'Not asked for here' },
    });
  await act('dylan.price', 'publication');
  return { path, caseId, register: `/councils/CAM/register/${encodeURIComponent(caseReference)}` };
}

const plan = { kind: 'plan', title: 'Proposed elevations' };

describeNeeding('documents with their bytes', lackingClamd, () => {
  let scanner: RunningClamd;
  let running: RunningOffice;
  let { ask, put, form }: ReturnType<typeof askerOf> = {} as never;
  let one: OneCase;
  const documents = () => `${one.path}/documents`;
  const content = (id: string) => `${documents()}/${id}/content`;
  const publicContent = (id: string) => `${one.register}/documents/${id}/content`;
  const post = (who: string, path: string, body: object) =>
    ask(who, path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
  const publish = (id: string, publishStatus = 'publish') =>
    post('nadia.rahman', `${documents()}/${id}/publish-status`, { publishStatus, reason: 'Looked at' });

  beforeAll(async () => {
    scanner = await startClamd();
    running = await startOffice({ CASEBOOK_CLAMD: scanner.address });
    ({ ask, put, form } = askerOf(running));
    one = await newCase(running);
  }, 120_000);
  afterAll(async () => {
    await running.stop();
    await scanner.stop();
  });

  it('come in a form, and are given back as they were', async () => {
    const bytes = pdf('elevations');
    const added = await form('nadia.rahman', documents(), { documentId: 'form-1', ...plan }, [
      bytes,
      'e.pdf',
    ]);
    expect([added.status, added.body.made]).toEqual([
      200,
      [{ kind: 'document', id: 'form-1', label: 'Document: Proposed elevations' }],
    ]);
    const got = await ask('dylan.price', content('form-1'));
    position = got.headers.get('casebook-position')!;
    const looked = await ask('helen.marsh', `/looks?case=${one.caseId}&person=dylan.price&limit=1`);
    expect(looked.body.looks).toMatchObject([{ what: 'document', thing: 'form-1' }]);
    expect([got.status, got.bytes.equals(bytes)]).toEqual([200, true]);
    expect(Object.fromEntries(got.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': expect.stringMatching(/^inline; filename="Proposed elevations\.pdf"/),
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox/),
      'cache-control': 'private, no-store',
      'casebook-scan': 'clean',
      etag: `"${hashOf(bytes)}"`,
      'repr-digest': `sha-256=:${Buffer.from(hashOf(bytes), 'hex').toString('base64')}:`,
    });
    const { body } = await ask('dylan.price', one.path);
    expect(
      body.documents.find(({ documentId }: { documentId: string }) => documentId === 'form-1'),
    ).toMatchObject({
      ...{
        stored: true,
        scanned: 'clean',
        sha256: hashOf(bytes),
        bytes: bytes.length,
        publishStatus: 'not-assessed',
      },
    });
  });

  it('come once: the same again is done already, other bytes under their id are refused', async () => {
    const said = { documentId: 'once', ...plan };
    const first = await form('nadia.rahman', documents(), said, [pdf('once'), 'a.pdf']);
    const again = await form('nadia.rahman', documents(), said, [pdf('once'), 'a.pdf']);
    expect([first.status, again.status, again.body.revision]).toEqual([200, 200, first.body.revision]);
    const other = await form('nadia.rahman', documents(), said, [pdf('other'), 'a.pdf']);
    expect([other.status, other.body.code]).toEqual([409, 'document-differs']);
    const put1 = await put('nadia.rahman', content('once'), pdf('once'));
    expect([put1.status, put1.body.revision]).toEqual([200, first.body.revision]);
    const put2 = await put('nadia.rahman', content('once'), pdf('other'));
    expect([put2.status, put2.body.code]).toEqual([409, 'content-differs']);
    expect((await ask('dylan.price', content('once'))).bytes.equals(pdf('once'))).toBe(true);
  });

  it('come under a key that means one file: another under it is refused', async () => {
    const key = { 'idempotency-key': 'one-file-and-no-other' };
    const sent = async (bytes: Buffer) => put('nadia.rahman', content('submitted-2'), bytes, key);
    expect((await sent(pdf('keyed'))).status).toBe(200);
    expect((await sent(pdf('keyed'))).status).toBe(200);
    const other = await sent(pdf('keyed otherwise'));
    expect([409, 422]).toContain(other.status);
    expect((await ask('dylan.price', content('submitted-2'))).bytes.equals(pdf('keyed'))).toBe(true);
  });

  it('without an id of their own are known by their bytes', async () => {
    const first = await form('nadia.rahman', documents(), { kind: 'plan' }, [pdf('no id'), 'site plan.pdf']);
    const id = `file-${hashOf(pdf('no id')).slice(0, 32)}`;
    expect(first.body.made).toEqual([{ kind: 'document', id, label: 'Document: site plan.pdf' }]);
    const again = await form('nadia.rahman', documents(), { kind: 'plan' }, [pdf('no id'), 'site plan.pdf']);
    expect(again.body.revision).toBe(first.body.revision);
  });

  it('that were named before are held to the hash that was named', async () => {
    const bytes = pdf('named first');
    const named = { ...plan, mediaType: 'application/pdf', bytes: bytes.length, sha256: hashOf(bytes) };
    const body = { documentId: 'named', ...named, location: 'store://1' };
    expect((await running.as('nadia.rahman').post(documents(), body, on)).status).toBe(200);
    const nothing = await ask('nadia.rahman', content('named'));
    expect([nothing.status, nothing.body.code]).toEqual([404, 'file-not-held']);
    expect((await put('nadia.rahman', content('named'), pdf('another'))).body.code).toBe('content-differs');
    expect((await put('nadia.rahman', content('named'), bytes)).status).toBe(200);
    expect((await ask('dylan.price', content('named'))).status).toBe(200);
  });

  it('that came with the submission by name get their bytes', async () => {
    const bytes = pdf('of the submission');
    expect(
      (await put('nadia.rahman', content('submitted-1'), bytes, { 'content-type': 'image/png' })).status,
    ).toBe(200);
    const got = await ask('dylan.price', content('submitted-1'));
    expect([got.bytes.equals(bytes), got.headers.get('content-type')]).toEqual([true, 'application/pdf']);
  });

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
  it.each(ranges)('are given in part: %s', async (range, status, from, to) => {
    const bytes = Buffer.concat([pdf('large '), Buffer.alloc(700_000, 'abcdefg')]).subarray(0, 700_000);
    await form('nadia.rahman', documents(), { documentId: 'large', ...plan }, [bytes, 'l.pdf']);
    const got = await ask('dylan.price', content('large'), { headers: { range } });
    expect(got.status).toBe(status);
    if (status === 416) expect(got.headers.get('content-range')).toBe('bytes */700000');
    else expect(got.bytes.equals(bytes.subarray(from, to))).toBe(true);
    if (status === 206) expect(got.headers.get('content-range')).toBe(`bytes ${from}-${to - 1}/700000`);
  });

  it('are not sent again to whoever has them', async () => {
    const etag = `"${hashOf(pdf('once'))}"`;
    const got = await ask('dylan.price', content('once'), { headers: { 'if-none-match': etag } });
    expect([got.status, got.bytes.length]).toEqual([304, 0]);
    const part = { range: 'bytes=0-3', 'if-range': '"another"' };
    expect((await ask('dylan.price', content('once'), { headers: part })).status).toBe(200);
    const head = await ask('dylan.price', content('once'), { method: 'HEAD' });
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
  it.each(claimed)('are what their bytes say: %s', async (_what, mediaType, bytes, type, how) => {
    const added = await form('nadia.rahman', documents(), { ...plan, mediaType }, [bytes, 'x']);
    expect(added.status).toBe(200);
    const got = await ask('dylan.price', content(added.body.made[0].id));
    expect(got.headers.get('content-type')).toBe(type);
    expect(got.headers.get('content-disposition')).toMatch(new RegExp(`^${how};`));
    expect(got.bytes.equals(bytes)).toBe(true);
  });

  it('have names that break no header', async () => {
    const title = 'Plan "A"; x=1\\ Łódź 🏠 %0d/..';
    const added = await form('nadia.rahman', documents(), { ...plan, title }, [pdf('odd name'), 'x']);
    const got = await ask('dylan.price', content(added.body.made[0].id));
    const said = got.headers.get('content-disposition') ?? '';
    expect(said).toMatch(/^inline; filename="[\x20-\x7e]+\.pdf"; filename\*=UTF-8''[\w%.~!-]+\.pdf$/);
    expect(said).not.toMatch(/filename="[^"]*["\\%/][^"]*";/);
  });

  it('in which a virus is found are withheld, and given to nobody', async () => {
    const added = await form(
      'nadia.rahman',
      documents(),
      { documentId: 'bad', ...plan, publishStatus: 'publish' },
      [...[eicar, 'invoice.pdf']] as never,
    );
    expect(added.status).toBe(200);
    for (const who of ['nadia.rahman', 'dylan.price', 'farid.aziz', 'amina.hassan']) {
      const got = await ask(who, content('bad'));
      expect([who, got.status, got.body.code]).toEqual([who, 409, 'quarantined']);
    }
    const shown = await publish('bad');
    expect([shown.status, shown.body.code]).toEqual([409, 'quarantined']);
    expect((await ask(null, publicContent('bad'))).status).toBe(404);
    const { body } = await ask('dylan.price', one.path);
    expect(
      body.documents.find(({ documentId }: { documentId: string }) => documentId === 'bad'),
    ).toMatchObject({
      ...{ scanned: 'infected', publishStatus: 'withhold' },
    });
  });

  it('hidden in an archive are found too', async () => {
    const zip = zipOf([{ name: 'inner.zip', bytes: zipOf([{ name: 'a.txt', bytes: eicar }]) }]);
    const added = await form('nadia.rahman', documents(), plan, [zip, 'a.zip']);
    expect((await ask('nadia.rahman', content(added.body.made[0].id))).body.code).toBe('quarantined');
  });

  it('that are archives without end are refused', async () => {
    const deep = zipOf([{ name: 'a.zip', bytes: zipOf([{ name: 'b.zip', bytes: zipOf([]) }]) }]);
    const deeper = zipOf([{ name: 'c.zip', bytes: deep }]);
    const refused = await form('nadia.rahman', documents(), plan, [deeper, 'a.zip']);
    expect([refused.status, refused.body.code]).toEqual([422, 'archive-refused']);
  });

  describe('on the public register', () => {
    it('are given once they are published, and not before', async () => {
      await form('nadia.rahman', documents(), { documentId: 'pub', ...plan }, [pdf('pub'), 'p.pdf']);
      expect((await ask(null, publicContent('pub'))).status).toBe(404);
      await publish('pub');
      const got = await ask(null, publicContent('pub'));
      expect([got.status, got.bytes.equals(pdf('pub'))]).toEqual([200, true]);
      expect(got.headers.get('cache-control')).toBe('public, max-age=60');
      const { body } = await ask(null, one.register);
      const { url } = body.documents.find(({ documentId }: { documentId: string }) => documentId === 'pub');
      expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(pdf('pub'))).toBe(true);
      const [, , council, , reference] = one.register.split('/');
      const slug = decodeURIComponent(reference!).replaceAll('/', '-');
      const open = await ask(null, `/councils/${council}/api/@next/public/applications/${slug}/documents`);
      expect(open.body.data).toMatchObject([{ url, metadata: { size: { bytes: pdf('pub').length } } }]);
    });

    it('are gone the moment they are withheld', async () => {
      await publish('pub', 'withhold');
      expect((await ask(null, publicContent('pub'))).status).toBe(404);
    });

    it('are the redacted copy where that is what was published, and never the original', async () => {
      await form('nadia.rahman', documents(), { documentId: 'letter', ...plan }, [pdf('Mrs Other'), 'l.pdf']);
      const copy = { documentId: 'letter-redacted', ...plan, redacts: 'letter', publishStatus: 'publish' };
      const same = await form('nadia.rahman', documents(), copy, [pdf('Mrs Other'), 'l.pdf']);
      expect([same.status, same.body.code]).toEqual([409, 'nothing-redacted']);
      expect((await form('nadia.rahman', documents(), copy, [pdf('Mrs ____'), 'l.pdf'])).status).toBe(200);
      expect((await ask(null, publicContent('letter'))).status).toBe(404);
      expect((await ask(null, publicContent('letter-redacted'))).bytes.equals(pdf('Mrs ____'))).toBe(true);
      expect((await publish('letter')).body.code).toBe('redacted-version-stands');
    });

    it('answer alike for what is withheld and what never was', async () => {
      const [withheld, never] = [
        await ask(null, publicContent('letter')),
        await ask(null, publicContent('never')),
      ];
      const said = ({ status, body }: Sent) => [status, body.code, body.detail.replace(/letter|never/, 'it')];
      expect(said(withheld)).toEqual(said(never));
    });
  });

  it('are for those who work for their council', async () => {
    expect((await ask(null, content('once'))).status).toBe(401);
    expect((await ask('submission-portal', content('once'))).status).toBe(403);
    const elsewhere = content('once').replace('/CAM/', '/SCA/');
    expect([403, 404]).toContain((await ask('dylan.price', elsewhere)).status);
    expect((await put('farid.aziz', content('once'), pdf('once'))).status).toBe(403);
  });

  const malformed: readonly (readonly [what: string, send: () => Promise<Sent>, status: number])[] = [
    ['an empty file', () => form('nadia.rahman', documents(), plan, [Buffer.alloc(0), 'x']), 400],
    ['an empty body', () => put('nadia.rahman', content('once'), Buffer.alloc(0)), 415],
    ['no file', () => form('nadia.rahman', documents(), plan), 400],
    ['no kind', () => form('nadia.rahman', documents(), { title: 'x' }, [pdf('k'), 'x']), 400],
    [
      'a field that is not known',
      () => form('nadia.rahman', documents(), { ...plan, x: '1' }, [pdf('k'), 'x']),
      400,
    ],
    [
      'sealed text',
      () => form('nadia.rahman', documents(), { ...plan, title: 'sealed.v1.x' }, [pdf('k'), 'x']),
      400,
    ],
    [
      'another hash',
      () => form('nadia.rahman', documents(), { ...plan, sha256: 'ab' }, [pdf('k'), 'x']),
      400,
    ],
    ['fields beside the file', () => form('nadia.rahman', documents(), plan), 400],
    [
      'another digest',
      () => put('nadia.rahman', content('once'), pdf('once'), { 'content-digest': 'sha-256=:AAAA:' }),
      400,
    ],
    [
      'half a form',
      () =>
        ask('nadia.rahman', documents(), {
          ...{
            method: 'POST',
            body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
          },
          headers: { 'content-type': 'multipart/form-data; boundary=x' },
        }),
      400,
    ],
    ['a form to another route', () => form('nadia.rahman', `${one.path}/notes`, { note: 'x' }), 415],
    [
      'text to another route',
      () => ask('nadia.rahman', `${one.path}/notes`, { method: 'POST', body: 'x' }),
      415,
    ],
    ['bytes of no document', () => put('nadia.rahman', content('nowhere'), pdf('x')), 409],
  ];
  it.each(malformed)('with %s is refused in words', async (_what, send, status) => {
    const { status: was, body } = await send();
    expect([was, typeof body.detail]).toEqual([status, 'string']);
  });

  it('too large for anybody are refused', async () => {
    const huge = Buffer.alloc(100 * 1024 * 1024 + 1);
    expect((await put('nadia.rahman', content('once'), huge)).status).toBe(413);
    expect((await form('nadia.rahman', documents(), plan, [huge, 'x'])).status).toBe(413);
  }, 60_000);

  it('are tried without leaving anything', async () => {
    const tried = await form('nadia.rahman', `${documents()}/preview`, { documentId: 'tried', ...plan }, [
      ...[pdf('tried'), 'x'],
    ] as never);
    expect([tried.status, tried.body.refused]).toEqual([200, null]);
    expect((await ask('dylan.price', content('tried'))).status).toBe(404);
  });

  it('lie sealed where they are kept', async () => {
    const folder = join(running.dataFolder, 'documents');
    const secret = `Mrs A N Other ${randomBytes(8).toString('hex')}`;
    await form('nadia.rahman', documents(), { documentId: 'sealed', ...plan }, [pdf(secret), 'x']);
    const files = (await readdir(folder, { recursive: true })).filter((name) => name.includes('/'));
    expect(files).toContainEqual(expect.stringContaining(hashOf(pdf(secret))));
    for (const file of files)
      expect((await readFile(join(folder, file))).includes('Mrs A N Other')).toBe(false);
  });

  it('are gone with their erasure, bytes and key', async () => {
    const folder = join(running.dataFolder, 'documents');
    const bytes = pdf('to be forgotten');
    await form('nadia.rahman', documents(), { documentId: 'gone', ...plan }, [bytes, 'x']);
    const proposal = { proposalId: 'gone-1', ground: 'unlawfully-processed', reason: 'Sent to us in error' };
    const proposed = await running
      .as('amina.hassan')
      .post(
        `${one.path}/erasures/proposal`,
        { ...proposal, parts: [{ part: 'document', partId: 'gone' }] },
        on,
      );
    expect([proposed.status, proposed.body.detail]).toEqual([200, undefined]);
    const confirmed = await running
      .as('ngozi.bell')
      .post(`${one.path}/erasures/confirmation`, { proposalId: 'gone-1' }, on);
    expect([confirmed.status, confirmed.body.detail]).toEqual([200, undefined]);
    const got = await ask('nadia.rahman', content('gone'));
    expect([got.status, got.body.code]).toEqual([410, 'erased']);
    expect(
      (await readdir(folder, { recursive: true })).filter((name) => name.includes(hashOf(bytes))),
    ).toEqual([]);
    expect((await put('nadia.rahman', content('gone'), bytes)).status).toBe(410);
  });
});

describeNeeding('documents in a bucket', lackingS3, () => {
  let s3: RunningS3;
  let running: RunningOffice;
  let { ask, form }: ReturnType<typeof askerOf> = {} as never;
  let one: OneCase;
  const names = async () => {
    const { Contents = [] } = await s3.client.send(new ListObjectsV2Command({ Bucket: s3.settings.bucket }));
    return Contents.map(({ Key }) => Key!);
  };
  beforeAll(async () => {
    s3 = await startS3();
    const { bucket, prefix, endpoint, credentials } = s3.settings;
    running = await startOffice({
      CASEBOOK_DOCUMENTS: `s3://${bucket}/${prefix}`,
      CASEBOOK_DOCUMENTS_ENDPOINT: endpoint,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    });
    ({ ask, form } = askerOf(running));
    one = await newCase(running);
  }, 180_000);
  afterAll(async () => {
    await running.stop();
    await s3.stop();
  });

  it('are kept, given in part, and gone with the applicant, as far as nobody published them', async () => {
    const bytes = Buffer.concat([pdf('in a bucket '), Buffer.alloc(600_000, 'xyz')]);
    for (const [documentId, kind, more] of [
      ['form', 'applicationForm', {}],
      ['seen', 'plan', { publishStatus: 'publish' }],
      ['report', 'officerReport', {}],
    ] as const) {
      const file = Buffer.concat([bytes, Buffer.from(documentId)]);
      const said = { documentId, kind, title: documentId, ...more };
      expect((await form('nadia.rahman', `${one.path}/documents`, said, [file, 'x'])).status).toBe(200);
    }
    const content = (id: string) => `${one.path}/documents/${id}/content`;
    const part = await ask('nadia.rahman', content('form'), { headers: { range: 'bytes=300000-300010' } });
    expect([part.status, part.bytes.equals(bytes.subarray(300_000, 300_011))]).toEqual([206, true]);
    expect(await names()).toHaveLength(3);

    const post = (who: string, path: string, body: object) =>
      ask(who, `${one.path}/${path}`, {
        ...{ method: 'POST', body: JSON.stringify(body) },
        headers: { 'content-type': 'application/json' },
      });
    expect((await post('nadia.rahman', 'withdrawal', { requestedBy: 'agent', reason: 'Sold' })).status).toBe(
      200,
    );
    const erasure = { proposalId: 'e1', ground: 'no-longer-necessary', reason: 'Withdrawn long ago' };
    const proposed = await post('amina.hassan', 'erasures/proposal', {
      ...erasure,
      parts: [{ part: 'applicant' }],
    });
    expect([proposed.status, proposed.body.detail]).toEqual([200, undefined]);
    const confirmed = await post('ngozi.bell', 'erasures/confirmation', { proposalId: 'e1' });
    expect([confirmed.status, confirmed.body.detail]).toEqual([200, undefined]);

    const statuses = await Promise.all(
      ['form', 'seen', 'report'].map(async (id) => (await ask('nadia.rahman', content(id))).status),
    );
    expect(statuses).toEqual([410, 200, 200]);
    expect(await names()).toHaveLength(2);

    const published = await post('amina.hassan', 'erasures/proposal', {
      ...{ ...erasure, proposalId: 'e2', parts: [{ part: 'document', partId: 'seen' }] },
    });
    expect([published.status, published.body.code]).toEqual([409, 'published-still']);
  });

  it('go when they have been kept long enough, but those that the register keeps', async () => {
    const send = (path: string, who: string, body: object) =>
      ask(who, `/councils/CAM/erasures/${path}`, {
        ...{ method: 'POST', body: JSON.stringify(body) },
        headers: { 'content-type': 'application/json', 'casebook-now': '2027-01-05T10:00:00Z' },
      });
    const kept = { proposalId: 'r1', parts: ['document'], reason: 'Kept for long enough' };
    const proposed = await send('proposal', 'amina.hassan', { ...kept, untouchedSince: '2026-12-01' });
    expect(proposed.body.cases).toMatchObject([{ caseId: one.caseId, people: 1, refused: null }]);
    // What waits is shown a moment later.
    let confirmed = await send('confirmation', 'ngozi.bell', { proposalId: 'r1' });
    for (let again = 0; again < 100 && confirmed.body.cases.length === 0; again += 1) {
      await delay(50);
      confirmed = await send('confirmation', 'ngozi.bell', { proposalId: 'r1' });
    }
    expect(confirmed.body.cases).toMatchObject([{ caseId: one.caseId, refused: null }]);
    const status = async (id: string) =>
      (await ask('nadia.rahman', `${one.path}/documents/${id}/content`)).status;
    expect([await status('seen'), await status('report')]).toEqual([200, 410]);
    expect(await names()).toHaveLength(1);
  });
});

describe('where no scanner is set', () => {
  let running: RunningOffice;
  let { ask, form }: ReturnType<typeof askerOf> = {} as never;
  let one: OneCase;
  beforeAll(async () => {
    running = await startOffice();
    ({ ask, form } = askerOf(running));
    one = await newCase(running);
    const said = { documentId: 'unscanned', ...plan, publishStatus: 'publish' };
    expect((await form('nadia.rahman', `${one.path}/documents`, said, [pdf('x'), 'x'])).status).toBe(200);
  }, 120_000);
  afterAll(() => running.stop());

  it('a document is given only to those who have to look, and says so', async () => {
    const path = `${one.path}/documents/unscanned/content`;
    const looked = await ask('nadia.rahman', path);
    expect([looked.status, looked.headers.get('casebook-scan')]).toEqual([200, 'not-scanned']);
    expect(looked.headers.get('content-type')).toBe('application/pdf');
    const other = await ask('farid.aziz', path);
    expect([other.status, other.body.code]).toEqual([409, 'not-scanned']);
  });

  it('nobody else is given it, though it is published, and the register gives no address', async () => {
    const got = await ask(null, `${one.register}/documents/unscanned/content`);
    expect([got.status, got.body.code]).toEqual([409, 'not-scanned']);
    const { body } = await ask(null, one.register);
    expect(body.documents).toMatchObject([{ documentId: 'unscanned', url: null }]);
  });

  it('to ask for a scan says what is missing', async () => {
    const asked = await ask('nadia.rahman', `${one.path}/documents/unscanned/scan`, { method: 'POST' });
    expect([asked.status, asked.body.code]).toEqual([409, 'scanner-off']);
  });
});
