import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { zipOf } from '../../libs/intake/test/zip.js';
import { eicar, lackingClamd } from '../services/clamd.js';
import { describeNeeding } from '../services/needs.js';
import { Filing, plan } from './filing.js';

describeNeeding('a document that was scanned', lackingClamd, () => {
  let filing: Filing;
  beforeAll(async () => {
    filing = await Filing.withScanner();
  }, 120_000);
  afterAll(() => filing.stop());

  it('is withheld from everybody if a virus is found', async () => {
    const added = await filing.form(
      'nadia.rahman',
      filing.documents(),
      { documentId: 'bad', ...plan, publishStatus: 'publish' },
      [...[eicar, 'invoice.pdf']] as never,
    );
    expect(added.status).toBe(200);
    for (const who of ['nadia.rahman', 'dylan.price', 'farid.aziz', 'amina.hassan']) {
      const got = await filing.ask(who, filing.content('bad'));
      expect([who, got.status, got.body.code]).toEqual([who, 409, 'quarantined']);
    }
    const shown = await filing.publish('bad');
    expect([shown.status, shown.body.code]).toEqual([409, 'quarantined']);
    expect((await filing.ask(null, filing.publicContent('bad'))).status).toBe(404);
    expect(await filing.shown('bad')).toMatchObject({
      ...{ scanned: 'infected', publishStatus: 'withhold' },
    });
  });

  it('is withheld also if the virus is hidden in an archive', async () => {
    const zip = zipOf([{ name: 'inner.zip', bytes: zipOf([{ name: 'a.txt', bytes: eicar }]) }]);
    const added = await filing.form('nadia.rahman', filing.documents(), plan, [zip, 'a.zip']);
    expect((await filing.ask('nadia.rahman', filing.content(added.body.made[0].id))).body.code).toBe(
      'quarantined',
    );
  });

  it('is refused if it is an endless archive', async () => {
    const deep = zipOf([{ name: 'a.zip', bytes: zipOf([{ name: 'b.zip', bytes: zipOf([]) }]) }]);
    const deeper = zipOf([{ name: 'c.zip', bytes: deep }]);
    const refused = await filing.form('nadia.rahman', filing.documents(), plan, [deeper, 'a.zip']);
    expect([refused.status, refused.body.code]).toEqual([422, 'archive-refused']);
  });
});
