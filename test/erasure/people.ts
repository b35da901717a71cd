import { describe, expect, it } from '@jest/globals';
import {
  apart,
  applicantAndAgent,
  confirm,
  council,
  erasure,
  neverValid,
  propose,
  published,
  service,
  shown,
} from './erased-cases.js';

/** Erases with two people. Returns the second answer, or the first if it is a refusal. */
async function erase(caseId: string, body: object) {
  const proposed = await propose(caseId, body);
  return proposed.status === 200 ? confirm(caseId, proposed.body.proposalId) : proposed;
}

describe('the erasure of people', () => {
  it('waits until the case has ended, except for a letter that its author withdrew', async () => {
    expect(await erase(published, erasure(applicantAndAgent))).toMatchObject({
      status: 409,
      body: { code: 'data-still-needed' },
    });
    expect((await erase(published, erasure([{ part: 'representation', partId: 'r2' }]))).body.code).toBe(
      'data-still-needed',
    );
    await service.done(
      'dylan.price',
      `${council}/${published}/representations/r2/withdrawal`,
      {},
      '2026-04-01',
    );
    expect(await erase(published, erasure([{ part: 'representation', partId: 'r2' }]))).toMatchObject({
      status: 200,
    });
    expect((await apart(published, 'comments')).comments).toMatchObject([
      { author: 'Ms First', comment: 'Ms First dislikes it' },
      { author: '[erased]', comment: '[erased]' },
    ]);
  });

  it('destroys nothing under the id of another entry', async () => {
    const note = { entryId: 'note-1', note: 'Called the agent.' };
    await service.done('dylan.price', `${council}/${published}/notes`, note, '2026-04-01');
    const before = await service.store.readStream(`planningApplication-${published}`);
    const asked = await erase(published, erasure(applicantAndAgent, { proposalId: 'note-1' }));
    expect(asked).toMatchObject({ status: 409, body: { code: 'entry-differs' } });
    expect((await shown(published)).applicant).toMatchObject({ name: expect.any(String) });
    expect(await service.store.readStream(`planningApplication-${published}`)).toEqual(before);
  });

  it('needs two people, one of whom acts for the service', async () => {
    const sold = { requestedBy: 'agent', reason: 'Sold' };
    for (const caseId of [published, neverValid])
      await service.done('nadia.rahman', `${council}/${caseId}/withdrawal`, sold, '2026-04-02');
    const body = erasure(applicantAndAgent, { proposalId: 'two' });
    expect((await propose(published, body, 'dylan.price')).body.code).toBe('role-not-allowed');
    const alone = await service.sent('peter.lowe', `${council}/${published}/erasures`, body, '2026-09-01');
    expect(alone).toMatchObject({ status: 409, body: { code: 'second-person' } });
    const named = await propose(published, { ...body, proposedBy: 'no.such.person' });
    expect(named.status).toBe(400);
    expect(JSON.stringify(named.body.errors)).toContain('another person confirms it');
    expect((await propose(published, body, 'peter.lowe')).status).toBe(200);
    expect((await confirm(published, 'two')).body.code).toBe('second-person');
    expect((await shown(published)).applicant).toMatchObject({ name: expect.any(String) });
    const back = { proposalId: 'two', reason: 'By the other way round.' };
    const withdrawal = `${council}/${published}/erasures/proposal/withdrawal`;
    await service.done('peter.lowe', withdrawal, back, '2026-09-01');
  });

  it('can be previewed without erasing anybody', async () => {
    const preview = await service.sent(
      'peter.lowe',
      `${council}/${neverValid}/erasures/proposal/preview`,
      erasure(applicantAndAgent),
      '2026-09-01',
    );
    expect(preview.body).toMatchObject({ refused: null, facts: [{ type: 'ActProposed' }] });
    expect((await shown(neverValid)).applicant).toMatchObject({ name: expect.any(String) });
  });

  it("keeps the applicant's name on the register, and nothing else of them", async () => {
    const before = await shown(published);
    expect((await apart(published, 'contacts')).applicant.email).not.toBeNull();
    expect(await erase(published, erasure(applicantAndAgent))).toMatchObject({ status: 200 });
    const after = await shown(published);
    const nothingElse = { email: null, phone: null, address: null };
    expect(await apart(published, 'contacts')).toMatchObject({
      applicant: { name: before.applicant.name, ...nothingElse },
      agent: { name: before.agent.name, ...nothingElse },
    });
    expect(after).toMatchObject({
      caseReference: before.caseReference,
      description: before.description,
      site: before.site,
      representations: [{ redactedComment: 'Dislikes it' }, {}],
    });
    const entry = `/councils/CAM/register/${encodeURIComponent(after.caseReference)}`;
    const register = await service.read('amina.hassan', entry, '2026-09-01');
    expect(register.body).toMatchObject({ part: 2, applicant: { name: before.applicant.name } });
    expect(after.erasures).toMatchObject([
      { erased: [{ part: 'representation', partId: 'r2' }] },
      {
        erased: [{ part: 'applicant' }, { part: 'agent' }],
        ground: 'no-longer-necessary',
        provision: 'UK GDPR art. 17(1)(a)',
      },
    ]);
  });

  it('removes people whom the register never named completely, and anybody by order of a court', async () => {
    await erase(neverValid, erasure(applicantAndAgent, { proposalId: 'never-valid' }));
    expect(await shown(neverValid)).toMatchObject({ applicant: { erased: true }, agent: { erased: true } });
    await erase(published, erasure([{ part: 'applicant' }], { ground: 'legal-obligation' }));
    expect(await shown(published)).toMatchObject({
      applicant: { erased: true },
      agent: { name: expect.any(String) },
    });
  });

  it.each([
    [erasure([]), 'malformed'],
    [erasure([{ part: 'neighbour' }]), 'malformed'],
    [erasure([{ part: 'representation', partId: 'r9' }]), 'nothing-to-erase'],
    [erasure(applicantAndAgent, { ground: 'because' }), 'malformed'],
  ])('is refused for %j', async (body, code) => expect((await erase(published, body)).body.code).toBe(code));
});
