import { afterAll, beforeAll } from '@jest/globals';
import { type CaseId } from '#domain';
import { instant } from '#legislation';
import { makeEnquiry } from '../../apps/local/src/seed/enquiry.js';
import { randomFrom } from '../../apps/local/src/seed/random.js';
import { setUp } from '../../apps/local/src/seed/set-up.js';
import { makeSubmission } from '../../apps/local/src/seed/submission.js';
import type { Answer } from '../system/asking.js';
import { type RunningService, startService } from '../system/running-service.js';

export let running: RunningService;
export const day = '2026-03-03';
const submittedAt = instant('2026-03-02T10:00:00Z');
const random = randomFrom(11);
export type Case = { readonly caseId: CaseId; readonly caseReference: string; readonly path: string };

export async function received({
  council = 'CAM',
  payment = null as string | null,
  make = householder,
} = {}): Promise<Case> {
  const sent = make(council as 'CAM');
  const { application } = sent.data as {
    application: { fee?: { reference?: { govPay: string } | undefined } };
  };
  if (application.fee) application.fee.reference = payment === null ? undefined : { govPay: payment };
  const body = await running.done('submission-portal', `/submissions?council=${council}`, sent, day);
  return { ...body, path: `/councils/${council}/planning-applications/${body.caseId}` } as unknown as Case;
}
const householder = (council: 'CAM' | 'SCA') =>
  makeSubmission(random, { council, submittedAt, type: 'pp.full.householder' });
export const enquiry = (council: 'CAM' | 'SCA') => makeEnquiry(random, { council, submittedAt });

export const pay = (
  { path }: Case,
  reference: string,
  more: object = {},
  who = 'farid.aziz',
): Promise<Answer> => {
  const payment = { paymentId: 'bank', amountPence: 52_800, method: 'bankTransfer', reference, ...more };
  return running.sent(who, `${path}/payments`, payment, day);
};
export const feeOf = async ({ path }: Case) => (await running.read('helen.marsh', path, day)).body.fee;
export const factsOf = async ({ caseId }: Case, type: string) =>
  (await running.store.readStream(`planningApplication-${caseId}`)).filter(
    ({ event }) => event.type === type,
  );
export const validate = ({ path }: Case) =>
  running.sent('nadia.rahman', `${path}/validation`, { validFrom: '2026-03-02' }, day);

/** Starts the service with its councils and people, and stops it after the specs. */
export function openPayments(): void {
  beforeAll(async () => {
    running = await startService();
    for (const { route, body, at } of setUp())
      await running.done('Rosa Linden', route, body, at.slice(0, 10));
  }, 60_000);
  afterAll(() => running.stop());
}
