import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { largestFileBytes } from '#intake';
import { largestFileBytes as largestHere } from '../../apps/console/src/page/forms-with-files.js';
import { eicar, lackingClamd, type RunningClamd, startClamd } from '../services/clamd.js';
import { describeNeeding } from '../services/needs.js';
import { eventually } from '../system/eventually.js';
import { type RunningOffice, startOffice } from '../system/office.js';
import { hiddenFields, type RunningConsole, startConsole } from '../system/running-console.js';
import { type OneCase, receiveCase } from './one-case.js';

it('a file may be as large in the console as the API allows', () =>
  expect(largestHere).toBe(largestFileBytes));

describeNeeding('a document in the console', lackingClamd, () => {
  let scanner: RunningClamd;
  let office: RunningOffice;
  let console: RunningConsole;
  let one: OneCase;
  beforeAll(async () => {
    scanner = await startClamd();
    office = await startOffice({ CASEBOOK_CLAMD: scanner.address });
    console = await startConsole(office);
    one = await receiveCase(office);
  }, 120_000);
  afterAll(async () => {
    await console.stop();
    await office.stop();
    await scanner.stop();
  });

  const pdf = (words: string) => Buffer.from(`%PDF-1.7\n${words}`);

  /** Uploads a file through the form, as Nadia does. */
  async function put(bytes: Buffer, fields: Record<string, string> = {}, name = 'elevations.pdf') {
    const nadia = await console.browser().signIn('nadia.rahman');
    const { body, status } = await nadia.get(`${one.at}/do/documents`);
    expect([status, body.includes('enctype="multipart/form-data"')]).toEqual([200, true]);
    const all = { ...hiddenFields(body), 'f.kind': 'plan', ...fields };
    const done = await nadia.postFile(`${one.at}/do/documents/check`, all, { name, bytes });
    return { nadia, done, again: () => nadia.postFile(`${one.at}/do/documents/check`, all, { name, bytes }) };
  }

  const linkTo = (html: string, title: string): string | undefined =>
    new RegExp(`href="([^"]+)">${title}</a>`).exec(html)?.[1];

  it('is uploaded, scanned, reported and opened again unchanged', async () => {
    const bytes = pdf('elevations');
    const { nadia, done, again } = await put(bytes);
    expect([done.status, done.headers.location]).toEqual([303, `${one.at}/documents`]);
    const list = await nadia.get(`${one.at}/documents`);
    expect(list.body).toContain('It was checked for viruses: none was found.');
    const link = linkTo(list.body, 'elevations.pdf')!;
    const file = await nadia.get(link);
    expect([file.status, file.body]).toEqual([200, `${bytes}`]);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': `${bytes.length}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(file.headers['content-disposition']).toMatch(/^inline; filename="elevations.pdf"/);
    expect(file.headers['content-security-policy']).toContain('sandbox');
    const part = await nadia.get(link, { range: 'bytes=0-3' });
    expect([part.status, part.body, part.headers['content-range']]).toEqual([
      ...[206, '%PDF', `bytes 0-3/${bytes.length}`],
    ]);
    expect((await nadia.get(link, { range: 'bytes=900-' })).status).toBe(416);
    const kept = await nadia.get(link, { 'if-none-match': String(file.headers.etag) });
    expect([kept.status, kept.body]).toEqual([304, '']);
    expect((await again()).status).toBe(303);
    expect(list.body.split('elevations.pdf').length).toBe(
      (await nadia.get(`${one.at}/documents`)).body.split('elevations.pdf').length,
    );
  });

  it('says what is missing, and that a browser does not keep a chosen file', async () => {
    const { done } = await put(pdf('x'), { 'f.kind': '' });
    expect([done.status, done.body.includes('Choose: kind')]).toEqual([400, true]);
    expect(done.body).toContain('Choose the file again');
    const { done: without } = await put(Buffer.alloc(0), { 'f.title': 'A plan' }, '');
    expect([without.status, without.body.includes('Choose the file')]).toEqual([400, true]);
    expect(without.body).toContain('value="A plan"');
    const { done: empty } = await put(Buffer.alloc(0));
    expect([empty.status, empty.body.includes('send the file itself')]).toEqual([400, true]);
  });

  it('with a virus is not accepted, and the page says so', async () => {
    const { nadia, done } = await put(eicar, { 'f.title': 'Odd one' }, 'odd.txt');
    expect(done.status).toBe(303);
    const { body } = await nadia.get(`${one.at}/documents`);
    expect(body).toContain('A virus was found in it');
    expect(linkTo(body, 'Odd one')).toBeUndefined();
    const { body: view } = await office.as('nadia.rahman').get(one.api);
    const { documentId } = view.documents.find(({ title }: { title: string }) => title === 'Odd one');
    const refused = await nadia.get(`${one.at}/documents/${documentId}`);
    expect([refused.status, refused.headers['content-type']]).toEqual([409, 'text/html; charset=utf-8']);
    expect(refused.body).toContain('A virus was found in');
    expect(refused.body).toContain(`href="${one.at}/documents"`);
  });

  it("is not visible to another council's officer, and needs a sign-in", async () => {
    const { body } = await (await console.browser().signIn('nadia.rahman')).get(`${one.at}/documents`);
    const link = linkTo(body, 'elevations.pdf')!;
    const away = await (await console.browser().signIn('josef.novak')).get(link.replace('/cam/', '/xyz/'));
    expect([403, 404]).toContain(away.status);
    expect((await console.browser().get(link)).headers.location).toMatch(/^\/sign-in\?back=/);
    const none = await (await console.browser().signIn('nadia.rahman')).get(`${one.at}/documents/none`);
    expect([none.status, none.body.includes('This document cannot be opened')]).toEqual([404, true]);
  });

  it('refuses a file in a form from another browser, or in a form without a file field', async () => {
    const browser = await console.browser().signIn('nadia.rahman');
    const file = { name: 'a.pdf', bytes: pdf('a') };
    const stranger = await browser.postFile(`${one.at}/do/documents/check`, { 'f.kind': 'plan' }, file);
    expect(stranger.status).toBe(403);
    expect((await browser.postFile('/sign-out', {}, file)).status).toBe(415);
  });

  it('is public once it is published, without a sign-in, and not before', async () => {
    await put(pdf('site'), { 'f.title': 'Site plan' }, 'site.pdf');
    const { body: view } = await office.as('nadia.rahman').get(one.api);
    const { documents } = view as { documents: { documentId: string; title: string }[] };
    const { documentId } = documents.find(({ title }) => title === 'Site plan')!;
    const own = `/register/cam/${one.reference.replaceAll('/', '-')}`;
    expect((await console.browser().get(`${own}/documents/${documentId}`)).status).toBe(404);
    await one.act('nadia.rahman', 'validation', { validFrom: view.receivedOn });
    for (const each of documents)
      await one.act('nadia.rahman', `documents/${each.documentId}/publish-status`, {
        ...{ publishStatus: each.documentId === documentId ? 'publish' : 'withhold', reason: 'Looked at' },
      });
    const position = await one.act('dylan.price', 'publication');
    await office.as(null).get('/councils/CAM/register', { 'casebook-wait-for': position });
    const entry = await eventually('the entry shows', async () => {
      const answer = await console.browser().get(own);
      return answer.status === 200 ? answer : undefined;
    });
    const link = linkTo(entry.body, 'Site plan');
    expect(link).toBe(`${own}/documents/${documentId}`);
    const anybody = console.browser();
    const file = await anybody.get(link!);
    expect([file.status, file.body, file.headers['cache-control']]).toEqual([
      ...[200, `${pdf('site')}`, 'public, max-age=60'],
    ]);
    expect([...anybody.cookies]).toEqual([]);
    const withheld = documents.find((each) => each.documentId !== documentId)!;
    expect((await anybody.get(`${own}/documents/${withheld.documentId}`)).status).toBe(404);
  });
});
