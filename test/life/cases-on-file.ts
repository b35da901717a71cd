import { isDeepStrictEqual } from 'node:util';
import type { CaseId, CouncilCode } from '#domain';
import type { EventStore } from '#event-store';
import { type CalendarDate, calendarDate, type Instant } from '#legislation';
import { runDueChecks } from '../../apps/clerk/src/rounds.js';
import { randomFrom } from '../../apps/local/src/seed/random.js';
import { makeSubmission } from '../../apps/local/src/seed/submission.js';
import type { Answer } from '../system/asking.js';
import type { RunningApi } from '../system/running-api.js';
import { cases } from './cases.js';
import { anotherCase, anotherSubmission, type CaseBrought, type Entry } from './diary.js';
import type { Found } from './move.js';

/** A case as the API has it. */
export interface CaseOnFile extends Found {
  readonly path: string;
}

const submittedAt = '2026-03-02T10:00:00.000Z' as Instant;

/** Creates the case that others depend on or refer to. */
export async function bringAnother(api: RunningApi): Promise<void> {
  const asked = { council: 'CAM', submittedAt, type: 'approval.conditions', paid: false } as const;
  const { metadata, ...made } = makeSubmission(randomFrom(1), asked);
  const sent = { ...made, metadata: { ...metadata, id: anotherSubmission } };
  const { body } = await api
    .as('submission-portal')
    .post('/submissions?council=CAM', sent, { 'casebook-now': submittedAt });
  const { caseId, caseReference: reference } = body;
  if (!isDeepStrictEqual({ caseId, reference }, anotherCase)) throw new Error(JSON.stringify(body));
}

/** Creates each case from its submission, so that no test invents a state. */
export async function bring(api: RunningApi, store: EventStore, brought: CaseBrought): Promise<CaseOnFile> {
  const number = cases.indexOf(brought);
  // The seed has no notice of demolition and no enquiry: another submission of the same shape is sent with
  // their type.
  const likeness =
    brought.type === 'preApp' || brought.type.startsWith('pa.part11') ? 'pp.full.minor' : brought.type;
  const payload = makeSubmission(randomFrom(number + 1), {
    council: 'CAM',
    submittedAt,
    type: likeness,
    // If the diary assesses the fee, it also records the payment.
    paid: !brought.diary.some((step) => !('timePassedTo' in step) && step[2] === 'fee-assessment'),
  });
  const { application, proposal } = payload.data;
  const sent = {
    ...payload,
    data: {
      ...payload.data,
      application: { ...application, type: { ...application.type, value: brought.type } },
    },
  };
  const received = await api
    .as('submission-portal')
    .post('/submissions?council=CAM', sent, { 'casebook-now': submittedAt });
  const { caseId } = received.body;
  const path = `/councils/CAM/planning-applications/${caseId}`;
  const details = await bringDetails(api, number);
  for (const at of payload.files.keys()) await take(api, path, looksAt(at), details);
  for (const step of brought.diary) {
    if ('timePassedTo' in step) await passTime(store, caseId, calendarDate(step.timePassedTo));
    else await take(api, path, step, details);
  }
  return { ...brought, caseId, path, details, description: proposal.description };
}

/** Reviews a submitted file. */
const looksAt = (at: number): Entry => [
  '2026-03-02',
  'nadia.rahman',
  `documents/submitted-${at + 1}/publish-status`,
  { publishStatus: 'publish', reason: 'Names nobody' },
];

async function passTime(store: EventStore, caseId: CaseId, today: CalendarDate): Promise<void> {
  const now = `${today}T05:00:00.000Z` as Instant;
  await runDueChecks(store, { caseId, council: 'CAM' as CouncilCode }, { now, today });
}

let sent = 0;

/** An application for details under the conditions of one case. */
async function bringDetails(api: RunningApi, number: number): Promise<CaseOnFile['details']> {
  sent += 1;
  const wish = { council: 'CAM', submittedAt, type: 'approval.conditions' } as const;
  const { body } = await api
    .as('submission-portal')
    .post('/submissions?council=CAM', makeSubmission(randomFrom(1_000 * sent + number), wish), {
      'casebook-now': submittedAt,
    });
  return { caseId: body.caseId, reference: body.caseReference };
}

/** Approves the details on their own case, whose decision is then reported to this one. */
async function approveDetails(
  api: RunningApi,
  day: string,
  { caseId }: CaseOnFile['details'],
): Promise<void> {
  const path = `/councils/CAM/planning-applications/${caseId}`;
  for (const [who, route, body] of [
    ['nadia.rahman', 'validation', { validFrom: '2026-03-02' }],
    ['dylan.price', 'recommendation', { recommendation: 'grant', report: 'Good bricks' }],
    ['amina.hassan', 'decision', { decision: 'granted' }],
  ] as const)
    done(route, await api.as(who).post(`${path}/${route}`, body, { 'casebook-now': `${day}T10:00:00Z` }));
}

async function take(
  api: RunningApi,
  path: string,
  [day, who, route, given = {}]: Entry,
  details: CaseOnFile['details'],
): Promise<void> {
  const said = 'linked' in given ? { ...given, linked: details } : given;
  if (route.endsWith('/approval') && 'linked' in given) await approveDetails(api, day, details);
  // The diaries share texts, but a payment reference must be unique in the service.
  const body = route === 'payments' ? { ...said, reference: `gp1 ${path}` } : said;
  done(route, await api.as(who).post(`${path}/${route}`, body, { 'casebook-now': `${day}T10:00:00Z` }));
}

export function done(route: string, { status, body }: Answer): void {
  if (status >= 300) throw new Error(`${route}: ${JSON.stringify(body)}`);
}
