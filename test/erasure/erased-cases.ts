import { afterAll, beforeAll } from '@jest/globals';
import { instant } from '#legislation';
import { randomFrom } from '../../apps/local/src/seed/random.js';
import { setUp } from '../../apps/local/src/seed/set-up.js';
import { makeSubmission } from '../../apps/local/src/seed/submission.js';
import { type RunningService, startService } from '../system/running-service.js';

export let service: RunningService;
export let published: string;
export let neverValid: string;
export let crashed: string;
export let submission: ReturnType<typeof makeSubmission>;

export const council = '/councils/CAM/planning-applications';
const submittedAt = instant('2026-03-02T10:00:00Z');

export const erasure = (parts: readonly object[], changes: object = {}) => ({
  parts,
  ground: 'no-longer-necessary',
  reason: 'Asked for in writing; nothing is left to decide.',
  ...changes,
});
export const applicantAndAgent = [{ part: 'applicant' }, { part: 'agent' }];
export const propose = (caseId: string, body: object, who = 'amina.hassan', day = '2026-09-01') =>
  service.sent(who, `${council}/${caseId}/erasures/proposal`, body, day);
export const confirm = (caseId: string, proposalId: string, who = 'peter.lowe', day = '2026-09-01') =>
  service.sent(who, `${council}/${caseId}/erasures/confirmation`, { proposalId }, day);
export const shown = async (caseId: string) =>
  (await service.read('amina.hassan', `${council}/${caseId}`, '2026-09-01')).body;
/** Withheld data, whose every view is recorded. */
export const apart = async (caseId: string, what: 'contacts' | 'comments') =>
  (await service.read('amina.hassan', `${council}/${caseId}/${what}`, '2026-09-01')).body;

/** Starts the service with three cases: one on the register with two letters, and two that were only received. */
export function receiveCasesToErase(): void {
  beforeAll(async () => {
    service = await startService();
    for (const { route, body, at } of setUp())
      await service.done('Rosa Linden', route, body, at.slice(0, 10));
    const random = randomFrom(3);
    const wish = { council: 'CAM', submittedAt, type: 'pp.full.householder' } as const;
    const withAgent = () => {
      for (;;) {
        const made = makeSubmission(random, wish);
        if (made.data.user.role === 'agent') return made;
      }
    };
    submission = withAgent();
    const send = (payload: object) =>
      service.done('submission-portal', '/submissions?council=CAM', payload, '2026-03-02');
    published = (await send(submission)).caseId;
    neverValid = (await send(withAgent())).caseId;
    crashed = (await send(withAgent())).caseId;
    const act = (who: string, route: string, body: object, day: string) =>
      service.done(who, `${council}/${published}/${route}`, body, day);
    await act('nadia.rahman', 'validation', { validFrom: '2026-03-02' }, '2026-03-03');
    const seen = { publishStatus: 'withhold', reason: 'Not read yet' };
    for (const at of submission.files.keys())
      await act('dylan.price', `documents/submitted-${at + 1}/publish-status`, seen, '2026-03-04');
    await act('dylan.price', 'publication', {}, '2026-03-04');
    for (const [representationId, author] of [
      ['r1', 'Ms First'],
      ['r2', 'Mr Second'],
    ]) {
      const letter = { representationId, stance: 'objection', author, comment: `${author} dislikes it` };
      await act('nadia.rahman', 'representations', letter, '2026-03-20');
    }
    const redaction = { redactedComment: 'Dislikes it' };
    await act('dylan.price', 'representations/r1/redaction', redaction, '2026-03-21');
  }, 60_000);
  afterAll(() => service.stop());
}
