import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomFrom } from '../apps/local/src/seed/random.js';
import { setUp } from '../apps/local/src/seed/set-up.js';
import { makeSubmission } from '../apps/local/src/seed/submission.js';
import { on, type RunningService, startService } from './system/running-service.js';

/** No clerk runs here: the first request records what the day has brought. */
let service: RunningService;
beforeAll(async () => {
  service = await startService();
  for (const { route, body, at } of setUp()) await service.done('Rosa Linden', route, body, at.slice(0, 10));
}, 90_000);
afterAll(() => service.stop());

/** A larger extension, received and valid on 2 March 2026, to be answered by 13 April. */
async function valid(seed: number): Promise<{ path: string; facts: () => Promise<readonly string[]> }> {
  const wish = { council: 'CAM', submittedAt: '2026-03-02T10:00:00Z' as never, type: 'pa.part1.classA' };
  const sent = makeSubmission(randomFrom(seed), wish as never);
  const { caseId } = await service.done('submission-portal', '/submissions?council=CAM', sent, '2026-03-02');
  const path = `/councils/CAM/planning-applications/${caseId}`;
  await service.done('nadia.rahman', `${path}/validation`, { validFrom: '2026-03-02' }, '2026-03-03');
  const stored = () => service.store.readStream(`planningApplication-${caseId}` as never);
  return {
    path,
    facts: async () => (await stored()).map(({ event, metadata }) => `${event.type} by ${metadata.actor.id}`),
  };
}

const extension = { proposalId: 'x1', decideBy: '2026-06-01', proposedBy: 'council', reason: 'Bats' };
const deemed = 'DeemedOutcomeOccurred by clerk';

describe('on the day after a case is decided by deemed outcome', () => {
  it('an extension is refused with the outcome and its day, and the outcome is recorded as the clerk’s', async () => {
    const { path, facts } = await valid(21);
    const propose = () =>
      service.as('amina.hassan').post(`${path}/extensions`, extension, {
        ...on('2026-04-14'),
        'idempotency-key': 'the-same-request',
      });
    const refused = await propose();
    expect(refused).toMatchObject({ status: 409, body: { code: 'case-determined' } });
    expect(refused.body.detail).toContain('deemed decided from 2026-04-14');
    expect((await facts()).filter((fact) => fact === deemed)).toHaveLength(1);
    const before = await facts();
    expect(await propose()).toMatchObject({ status: 409, body: { detail: refused.body.detail } });
    expect(await facts()).toEqual(before);
  });

  it('the outcome is recorded once, even if many requests come at the same moment', async () => {
    const { path, facts } = await valid(22);
    const all = await Promise.all(
      ['a', 'b', 'c', 'd'].map((proposalId) =>
        service.as('amina.hassan').post(`${path}/extensions`, { ...extension, proposalId }, on('2026-04-20')),
      ),
    );
    expect(all.map(({ status }) => status)).toEqual([409, 409, 409, 409]);
    expect((await facts()).filter((fact) => fact === deemed)).toHaveLength(1);
  });

  it('a preview names the outcome and records nothing', async () => {
    const { path, facts } = await valid(23);
    const before = await facts();
    const { body } = await service
      .as('amina.hassan')
      .post(`${path}/extensions/preview`, extension, on('2026-04-14'));
    expect(body).toMatchObject({ preview: true, refused: { code: 'case-determined' } });
    expect(body.facts).toContainEqual(expect.objectContaining({ type: 'DeemedOutcomeOccurred' }));
    expect(await facts()).toEqual(before);
  });

  it('a note is still accepted', async () => {
    const { path } = await valid(24);
    await service.done('dylan.price', `${path}/notes`, { note: 'They called.' }, '2026-04-14');
  });
});

describe('a timely fact that is found after a deemed outcome', () => {
  it('reverses the outcome if it is an agreed longer period: the case is open again and is shown as open', async () => {
    const { path, facts } = await valid(25);
    const noted = { note: 'They called.' };
    await service.done('dylan.price', `${path}/notes`, noted, '2026-04-20');
    const late = await service.sent('amina.hassan', `${path}/extensions`, extension, '2026-04-20');
    expect(late.body.code).toBe('case-determined');
    const before = { ...extension, proposedOn: '2026-04-02' };
    await service.done('amina.hassan', `${path}/extensions`, before, '2026-04-20');
    const agreement = `${path}/extensions/x1/agreement`;
    const tooLate = await service.sent('amina.hassan', agreement, { agreedOn: '2026-04-14' }, '2026-04-20');
    expect(tooLate.body.code).toBe('case-determined');
    await service.done('amina.hassan', agreement, { agreedOn: '2026-04-10' }, '2026-04-20');
    expect(await facts()).toContain('DeemedDecisionUndone by amina.hassan');
    const { body } = await service.read('amina.hassan', path, '2026-04-20');
    expect(body).toMatchObject({ deemed: null, decideBy: '2026-06-01' });
    expect(body.stage).not.toBe('decided');
  });

  it('is recorded, if it is a comment, as received on its day and found on this one', async () => {
    const { path } = await valid(26);
    const comment = (receivedOn: string, representationId: string) =>
      service.sent(
        'dylan.price',
        `${path}/representations`,
        { representationId, stance: 'objection', comment: 'Too near.', receivedOn },
        '2026-04-22',
      );
    expect((await comment('2026-04-10', 'r1')).status).toBe(200);
    expect((await comment('2026-04-15', 'r2')).body.code).toBe('case-determined');
    const { body } = await service.read('amina.hassan', path, '2026-04-22');
    expect(body.representations).toMatchObject([{ receivedOn: '2026-04-10', foundOn: '2026-04-22' }]);
  });
});
