import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lackingClamd } from '../services/clamd.js';
import { describeNeeding } from '../services/needs.js';
import { Filing, pdf, plan, type Sent } from './filing.js';

describeNeeding('a document’s bytes', lackingClamd, () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await Filing.withScanner();
  }, 120_000);
  afterAll(() => filing.stop());

  describe('on the public register', () => {
    it('are available once the document is published, not before', async () => {
      await filing.form('nadia.rahman', filing.documents(), { documentId: 'pub', ...plan }, [
        pdf('pub'),
        'p.pdf',
      ]);
      expect((await filing.ask(null, filing.publicContent('pub'))).status).toBe(404);
      await filing.publish('pub');
      const got = await filing.ask(null, filing.publicContent('pub'));
      expect([got.status, got.bytes.equals(pdf('pub'))]).toEqual([200, true]);
      expect(got.headers.get('cache-control')).toBe('public, max-age=60');
      const { body } = await filing.ask(null, filing.one.register);
      const { url } = body.documents.find(({ documentId }: { documentId: string }) => documentId === 'pub');
      expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(pdf('pub'))).toBe(true);
      const [, , council, , reference] = filing.one.register.split('/');
      const slug = decodeURIComponent(reference!).replaceAll('/', '-');
      const open = await filing.ask(
        null,
        `/councils/${council}/api/@next/public/applications/${slug}/documents`,
      );
      expect(open.body.data).toMatchObject([{ url, metadata: { size: { bytes: pdf('pub').length } } }]);
    });

    it('are gone as soon as it is withheld', async () => {
      await filing.publish('pub', 'withhold');
      expect((await filing.ask(null, filing.publicContent('pub'))).status).toBe(404);
    });

    it('are those of the redacted copy if it was published, never those of the original', async () => {
      await filing.form('nadia.rahman', filing.documents(), { documentId: 'letter', ...plan }, [
        pdf('Mrs Other'),
        'l.pdf',
      ]);
      const copy = { documentId: 'letter-redacted', ...plan, redacts: 'letter', publishStatus: 'publish' };
      const same = await filing.form('nadia.rahman', filing.documents(), copy, [pdf('Mrs Other'), 'l.pdf']);
      expect([same.status, same.body.code]).toEqual([409, 'nothing-redacted']);
      expect(
        (await filing.form('nadia.rahman', filing.documents(), copy, [pdf('Mrs ____'), 'l.pdf'])).status,
      ).toBe(200);
      expect((await filing.ask(null, filing.publicContent('letter'))).status).toBe(404);
      expect(
        (await filing.ask(null, filing.publicContent('letter-redacted'))).bytes.equals(pdf('Mrs ____')),
      ).toBe(true);
      expect((await filing.publish('letter')).body.code).toBe('redacted-version-stands');
    });

    it('give the same answer for a withheld document and for one that never existed', async () => {
      const [withheld, never] = [
        await filing.ask(null, filing.publicContent('letter')),
        await filing.ask(null, filing.publicContent('never')),
      ];
      const said = ({ status, body }: Sent) => [status, body.code, body.detail.replace(/letter|never/, 'it')];
      expect(said(withheld)).toEqual(said(never));
    });
  });
});
