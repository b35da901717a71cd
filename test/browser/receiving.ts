import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Instant, instant, londonDate, receivedDay } from '#legislation';
import { randomFrom } from '../../apps/local/src/seed/random.js';
import { makeSubmission } from '../../apps/local/src/seed/submission.js';
import { repository } from '../../scripts/repository.js';
import { tellApi } from './asking.js';

/** A case that was just submitted. */
export interface ReceivedCase {
  readonly reference: string;
  /** Its address in the console. */
  readonly at: string;
  /** Its path in the API. */
  readonly path: string;
}

/** The last moment, a minute ago or earlier, at which what is sent counts as received by today. */
function lately(): Instant {
  const now = new Date();
  for (let hours = 0; ; hours += 1) {
    const at = instant(new Date(now.getTime() - 60_000 - hours * 3_600_000).toISOString());
    if (receivedDay(at).value <= londonDate(instant(now.toISOString()))) return at;
  }
}

/** What a portal would send for an application made lately: another one each time. */
export async function submission(kind: 'householder' | 'advertisement' = 'householder') {
  const fixture = await readFile(join(repository, `libs/intake/fixtures/${kind}.json`), 'utf8');
  const mark = `${Date.now()}`;
  const { metadata, ...rest } = JSON.parse(fixture.replaceAll(/fixture-ref-\d+/g, mark));
  return { ...rest, metadata: { ...metadata, id: `browser-${mark}`, submittedAt: lately() } };
}

/** An application for Cambridge, received by today; with another fee than its own if one is said. */
export async function received(
  kind: 'householder' | 'advertisement' = 'householder',
  { paidPounds }: { readonly paidPounds?: number } = {},
): Promise<ReceivedCase> {
  const sent = await submission(kind);
  if (paidPounds !== undefined)
    Object.assign(sent.data.application.fee, { calculated: paidPounds, payable: paidPounds });
  const { status, body } = await tellApi('Submission portal', '/submissions?council=CAM', sent);
  if (status !== 201) throw new Error(`The submission was not taken: ${status} ${JSON.stringify(body)}`);
  const { caseReference, caseId } = body as { caseReference: string; caseId: string };
  return receivedCase('CAM', caseReference, caseId);
}

const receivedCase = (council: Council, reference: string, caseId: string): ReceivedCase => ({
  reference,
  at: `/cases/${council.toLowerCase()}/${reference.replaceAll('/', '-')}`,
  path: `/councils/${council}/planning-applications/${caseId}`,
});

type Council = 'CAM' | 'SCA';
let neverCompleted = 0;

/** An officer's application of two months ago, which is invalid and for which the time to answer is over. */
export async function incomplete(council: Council, officer: string): Promise<ReceivedCase> {
  neverCompleted += 1;
  const daysAgo = (days: number) => instant(new Date(Date.now() - days * 86_400_000).toISOString());
  const wish = { council, submittedAt: daysAgo(60), type: 'pp.full.householder' } as const;
  const sent = makeSubmission(randomFrom(Date.now() + neverCompleted), wish);
  const { status, body } = await tellApi(
    ...(['Submission portal', `/submissions?council=${council}`, sent, wish.submittedAt] as const),
  );
  if (status !== 201) throw new Error(`The submission was not taken: ${status} ${JSON.stringify(body)}`);
  const one = receivedCase(council, body.caseReference!, body.caseId!);
  const redLine = { requestId: 'red-line', kind: 'redLineBoundary', request: 'A red line.' };
  for (const [who, command, said] of [
    ['Amina Hassan', 'allocation', { officer }],
    ['Nadia Rahman', 'information-requests', redLine],
    ['Nadia Rahman', 'invalidation', { reasons: ['The red line is missing.'] }],
  ] as const) {
    const told = await tellApi(who, `${one.path}/${command}`, said, daysAgo(56));
    if (told.status !== 200) throw new Error(`${command}: ${told.status} ${told.body.detail}`);
  }
  return one;
}
