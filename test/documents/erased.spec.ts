import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Filing, hashOf, on, pdf, plan } from './filing.js';

describe('a stored document', () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await Filing.start();
  }, 120_000);
  afterAll(() => filing.stop());

  it('is encrypted where it is stored', async () => {
    const folder = join(filing.office.dataFolder, 'documents');
    const secret = `Mrs A N Other ${randomBytes(8).toString('hex')}`;
    await filing.form('nadia.rahman', filing.documents(), { documentId: 'sealed', ...plan }, [
      pdf(secret),
      'x',
    ]);
    const files = (await readdir(folder, { recursive: true })).filter((name) => name.includes('/'));
    expect(files).toContainEqual(expect.stringContaining(hashOf(pdf(secret))));
    for (const file of files)
      expect((await readFile(join(folder, file))).includes('Mrs A N Other')).toBe(false);
  });

  it('is deleted on erasure, with its bytes and its key', async () => {
    const folder = join(filing.office.dataFolder, 'documents');
    const bytes = pdf('to be forgotten');
    await filing.form('nadia.rahman', filing.documents(), { documentId: 'gone', ...plan }, [bytes, 'x']);
    const proposal = { proposalId: 'gone-1', ground: 'unlawfully-processed', reason: 'Sent to us in error' };
    const proposed = await filing.office
      .as('amina.hassan')
      .post(
        `${filing.one.path}/erasures/proposal`,
        { ...proposal, parts: [{ part: 'document', partId: 'gone' }] },
        on,
      );
    expect([proposed.status, proposed.body.detail]).toEqual([200, undefined]);
    const confirmed = await filing.office
      .as('ngozi.bell')
      .post(`${filing.one.path}/erasures/confirmation`, { proposalId: 'gone-1' }, on);
    expect([confirmed.status, confirmed.body.detail]).toEqual([200, undefined]);
    const got = await filing.ask('nadia.rahman', filing.content('gone'));
    expect([got.status, got.body.code]).toEqual([410, 'erased']);
    expect(
      (await readdir(folder, { recursive: true })).filter((name) => name.includes(hashOf(bytes))),
    ).toEqual([]);
    expect((await filing.put('nadia.rahman', filing.content('gone'), bytes)).status).toBe(410);
  });
});
