import { setTimeout as delay } from 'node:timers/promises';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeNeeding } from '../services/needs.js';
import { lackingS3, type RunningS3, startS3 } from '../services/s3.js';
import { Filing, pdf } from './filing.js';

describeNeeding('documents in a bucket', lackingS3, () => {
  let s3: RunningS3;
  let filing: Filing;
  const names = async () => {
    const { Contents = [] } = await s3.client.send(new ListObjectsV2Command({ Bucket: s3.settings.bucket }));
    return Contents.map(({ Key }) => Key!);
  };
  beforeAll(async () => {
    s3 = await startS3();
    const { bucket, prefix, endpoint, credentials } = s3.settings;
    filing = await Filing.start({
      CASEBOOK_DOCUMENTS: `s3://${bucket}/${prefix}`,
      CASEBOOK_DOCUMENTS_ENDPOINT: endpoint,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    });
  }, 180_000);
  afterAll(async () => {
    await filing.stop();
    await s3.stop();
  });

  it("are stored, returned in part, and deleted on the applicant's erasure unless they were published", async () => {
    const bytes = Buffer.concat([pdf('in a bucket '), Buffer.alloc(600_000, 'xyz')]);
    for (const [documentId, kind, more] of [
      ['form', 'applicationForm', {}],
      ['seen', 'plan', { publishStatus: 'publish' }],
      ['report', 'officerReport', {}],
    ] as const) {
      const file = Buffer.concat([bytes, Buffer.from(documentId)]);
      const said = { documentId, kind, title: documentId, ...more };
      expect((await filing.form('nadia.rahman', filing.documents(), said, [file, 'x'])).status).toBe(200);
    }
    const part = await filing.ask('nadia.rahman', filing.content('form'), {
      headers: { range: 'bytes=300000-300010' },
    });
    expect([part.status, part.bytes.equals(bytes.subarray(300_000, 300_011))]).toEqual([206, true]);
    expect(await names()).toHaveLength(3);

    const post = (who: string, path: string, body: object) =>
      filing.post(who, `${filing.one.path}/${path}`, body);
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
      ['form', 'seen', 'report'].map(
        async (id) => (await filing.ask('nadia.rahman', filing.content(id))).status,
      ),
    );
    expect(statuses).toEqual([410, 200, 200]);
    expect(await names()).toHaveLength(2);

    const published = await post('amina.hassan', 'erasures/proposal', {
      ...{ ...erasure, proposalId: 'e2', parts: [{ part: 'document', partId: 'seen' }] },
    });
    expect([published.status, published.body.code]).toEqual([409, 'published-still']);
  });

  it('are deleted after their retention period, except those that the register keeps', async () => {
    const send = (path: string, who: string, body: object) =>
      filing.post(who, `/councils/CAM/erasures/${path}`, body, { 'casebook-now': '2027-01-05T10:00:00Z' });
    const kept = { proposalId: 'r1', parts: ['document'], reason: 'Kept for long enough' };
    const proposed = await send('proposal', 'amina.hassan', { ...kept, untouchedSince: '2026-12-01' });
    expect(proposed.body.cases).toMatchObject([{ caseId: filing.one.caseId, people: 1, refused: null }]);
    // The proposal appears in the list a moment later.
    let confirmed = await send('confirmation', 'ngozi.bell', { proposalId: 'r1' });
    for (let again = 0; again < 100 && confirmed.body.cases.length === 0; again += 1) {
      await delay(50);
      confirmed = await send('confirmation', 'ngozi.bell', { proposalId: 'r1' });
    }
    expect(confirmed.body.cases).toMatchObject([{ caseId: filing.one.caseId, refused: null }]);
    const status = async (id: string) => (await filing.ask('nadia.rahman', filing.content(id))).status;
    expect([await status('seen'), await status('report')]).toEqual([200, 410]);
    expect(await names()).toHaveLength(1);
  });
});
