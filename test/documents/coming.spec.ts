import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { lackingClamd } from '../services/clamd.js';
import { describeNeeding } from '../services/needs.js';
import { Filing, hashOf, on, pdf, plan } from './filing.js';

describeNeeding('an uploaded document', lackingClamd, () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await Filing.withScanner();
  }, 120_000);
  afterAll(() => filing.stop());

  it('is sent in a form, and returned unchanged', async () => {
    const bytes = pdf('elevations');
    const added = await filing.form('nadia.rahman', filing.documents(), { documentId: 'form-1', ...plan }, [
      bytes,
      'e.pdf',
    ]);
    expect([added.status, added.body.made]).toEqual([
      200,
      [{ kind: 'document', id: 'form-1', label: 'Document: Proposed elevations' }],
    ]);
    const got = await filing.ask('dylan.price', filing.content('form-1'));
    filing.position = got.headers.get('casebook-position')!;
    const looked = await filing.ask(
      'helen.marsh',
      `/looks?case=${filing.one.caseId}&person=dylan.price&limit=1`,
    );
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
    expect(await filing.shown('form-1')).toMatchObject({
      ...{
        stored: true,
        scanned: 'clean',
        sha256: hashOf(bytes),
        bytes: bytes.length,
        publishStatus: 'not-assessed',
      },
    });
  });

  it('is stored once: a repeat changes nothing, and other bytes under its id are refused', async () => {
    const said = { documentId: 'once', ...plan };
    const first = await filing.form('nadia.rahman', filing.documents(), said, [pdf('once'), 'a.pdf']);
    const again = await filing.form('nadia.rahman', filing.documents(), said, [pdf('once'), 'a.pdf']);
    expect([first.status, again.status, again.body.revision]).toEqual([200, 200, first.body.revision]);
    const other = await filing.form('nadia.rahman', filing.documents(), said, [pdf('other'), 'a.pdf']);
    expect([other.status, other.body.code]).toEqual([409, 'document-differs']);
    const put1 = await filing.put('nadia.rahman', filing.content('once'), pdf('once'));
    expect([put1.status, put1.body.revision]).toEqual([200, first.body.revision]);
    const put2 = await filing.put('nadia.rahman', filing.content('once'), pdf('other'));
    expect([put2.status, put2.body.code]).toEqual([409, 'content-differs']);
    expect((await filing.ask('dylan.price', filing.content('once'))).bytes.equals(pdf('once'))).toBe(true);
  });

  it('has an idempotency key that means one file: another under it is refused', async () => {
    const key = { 'idempotency-key': 'one-file-and-no-other' };
    const sent = async (bytes: Buffer) =>
      filing.put('nadia.rahman', filing.content('submitted-2'), bytes, key);
    expect((await sent(pdf('keyed'))).status).toBe(200);
    expect((await sent(pdf('keyed'))).status).toBe(200);
    const other = await sent(pdf('keyed otherwise'));
    expect([409, 422]).toContain(other.status);
    expect((await filing.ask('dylan.price', filing.content('submitted-2'))).bytes.equals(pdf('keyed'))).toBe(
      true,
    );
  });

  it('without an id is identified by its bytes', async () => {
    const first = await filing.form('nadia.rahman', filing.documents(), { kind: 'plan' }, [
      pdf('no id'),
      'site plan.pdf',
    ]);
    const id = `file-${hashOf(pdf('no id')).slice(0, 32)}`;
    expect(first.body.made).toEqual([{ kind: 'document', id, label: 'Document: site plan.pdf' }]);
    const again = await filing.form('nadia.rahman', filing.documents(), { kind: 'plan' }, [
      pdf('no id'),
      'site plan.pdf',
    ]);
    expect(again.body.revision).toBe(first.body.revision);
  });

  it('that was named before must have the recorded hash', async () => {
    const bytes = pdf('named first');
    const named = { ...plan, mediaType: 'application/pdf', bytes: bytes.length, sha256: hashOf(bytes) };
    const body = { documentId: 'named', ...named, location: 'store://1' };
    expect((await filing.office.as('nadia.rahman').post(filing.documents(), body, on)).status).toBe(200);
    const nothing = await filing.ask('nadia.rahman', filing.content('named'));
    expect([nothing.status, nothing.body.code]).toEqual([404, 'file-not-held']);
    expect((await filing.put('nadia.rahman', filing.content('named'), pdf('another'))).body.code).toBe(
      'content-differs',
    );
    expect((await filing.put('nadia.rahman', filing.content('named'), bytes)).status).toBe(200);
    expect((await filing.ask('dylan.price', filing.content('named'))).status).toBe(200);
  });

  it('that a submission named receives its bytes later', async () => {
    const bytes = pdf('of the submission');
    expect(
      (
        await filing.put('nadia.rahman', filing.content('submitted-1'), bytes, {
          'content-type': 'image/png',
        })
      ).status,
    ).toBe(200);
    const got = await filing.ask('dylan.price', filing.content('submitted-1'));
    expect([got.bytes.equals(bytes), got.headers.get('content-type')]).toEqual([true, 'application/pdf']);
  });

  it('can be previewed without storing anything', async () => {
    const tried = await filing.form(
      'nadia.rahman',
      `${filing.documents()}/preview`,
      { documentId: 'tried', ...plan },
      [...[pdf('tried'), 'x']] as never,
    );
    expect([tried.status, tried.body.refused]).toEqual([200, null]);
    expect((await filing.ask('dylan.price', filing.content('tried'))).status).toBe(404);
  });
});
