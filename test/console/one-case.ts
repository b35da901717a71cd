import { instant } from '#legislation';
import { randomFrom } from '../../apps/local/src/seed/random.js';
import { makeSubmission } from '../../apps/local/src/seed/submission.js';
import type { RunningOffice } from '../system/office.js';

/** A householder's application, received lately. */
export interface OneCase {
  readonly caseId: string;
  readonly council: 'CAM' | 'SCA';
  readonly api: string;
  /** Its page in the console. */
  readonly at: string;
  readonly reference: string;
  /** The working day on which it counts as received. */
  readonly receivedOn: string;
  readonly act: (who: string, command: string, body?: object) => Promise<string>;
}

/**
 * Submitted two weeks ago, so that it is received by today on every day and hour of the year, and what the
 * console records today comes after it.
 */
export async function receiveCase(
  office: RunningOffice,
  seed = 1,
  council: OneCase['council'] = 'CAM',
): Promise<OneCase> {
  const submittedAt = instant(new Date(Date.now() - 14 * 86_400_000).toISOString());
  const submission = makeSubmission(randomFrom(seed), {
    ...({ council, submittedAt, type: 'pp.full.householder' } as const),
  });
  const { status, body } = await office
    .as('submission-portal')
    .post(`/submissions?council=${council}`, submission, { 'casebook-now': submittedAt });
  if (status >= 300) throw new Error(`No case was received: ${status} ${JSON.stringify(body)}`);
  const { caseId, caseReference: reference } = body;
  const api = `/councils/${council}/planning-applications/${caseId}`;
  // Wait until the read model can find the case by its reference.
  await office.as('nadia.rahman').get(`/case-references?reference=${reference}`);
  const { receivedOn } = (await office.as('nadia.rahman').get(api)).body;
  return {
    ...{ caseId, council, api, reference, receivedOn },
    at: `/cases/${council.toLowerCase()}/${reference.replaceAll('/', '-')}`,
    act: async (who, command, sent = {}) => {
      const done = await office.as(who).post(`${api}/${command}`, sent);
      if (done.status !== 200) throw new Error(`${command}: ${done.status} ${JSON.stringify(done.body)}`);
      return done.body.position as string;
    },
  };
}
