import { isDeepStrictEqual } from 'node:util';
import type { CaseId, CouncilCode } from '#domain';
import { connectEventStore, type EventStore } from '#event-store';
import { type CalendarDate, calendarDate, type Instant } from '#legislation';
import { runDueChecks } from '../../apps/clerk/src/rounds.js';
import { randomFrom } from '../../apps/local/src/seed/random.js';
import { setUp } from '../../apps/local/src/seed/set-up.js';
import { makeSubmission } from '../../apps/local/src/seed/submission.js';
import type { Answer } from '../system/asking.js';
import type { RunningApi } from '../system/running-api.js';
import { cases } from './cases.js';
import { anotherCase, anotherSubmission, type CaseBrought, type Entry } from './diary.js';
import type { Found, Move } from './move.js';
import { moves } from './moves.js';

/** A move on a case, and the result of its preview. */
export interface Tried {
  readonly the: CaseOnFile;
  readonly route: string;
  readonly move: Move;
  readonly answer: Answer;
  /** What the list of acts says about it; undefined if it is not a separate act. */
  readonly act: ActTold | undefined;
}

interface ActTold {
  readonly command: string;
  readonly may: boolean;
  readonly because: { readonly code: string; readonly words: string } | null;
}

/** The number of simultaneous requests. More would slow the event store down too much on a busy machine. */
const atOnce = 12;

/** A case as the API has it. */
interface CaseOnFile extends Found {
  readonly path: string;
}

/** Previews every move on each of these cases. Nothing is recorded. */
export async function tryEverything(
  api: RunningApi,
  on: readonly CaseBrought[] = cases,
): Promise<readonly Tried[]> {
  const store = connectEventStore({ connectionString: api.eventStore });
  try {
    for (const { at, route, body } of setUp())
      done(route, await api.as('Rosa Linden').post(route, body, { 'casebook-now': at }));
    await bringAnother(api);
    const tried: Tried[] = [];
    for (const each of on) tried.push(...(await tryAll(api, await bring(api, store, each))));
    return tried;
  } finally {
    await store.close();
  }
}

const submittedAt = '2026-03-02T10:00:00.000Z' as Instant;

/** Creates the case that others depend on or refer to. */
async function bringAnother(api: RunningApi): Promise<void> {
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
async function bring(api: RunningApi, store: EventStore, brought: CaseBrought): Promise<CaseOnFile> {
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

function done(route: string, { status, body }: Answer): void {
  if (status >= 300) throw new Error(`${route}: ${JSON.stringify(body)}`);
}

async function tryAll(api: RunningApi, the: CaseOnFile): Promise<readonly Tried[]> {
  const all = Object.entries(moves).flatMap(([route, each]) => each.map((move) => ({ the, route, move })));
  const told = await actsTold(api, the, [...new Set(all.map(({ move: { who } }) => who))]);
  const tried: Tried[] = [];
  for (let from = 0; from < all.length; from += atOnce) {
    const some = all.slice(from, from + atOnce).map(async (one) => ({
      ...one,
      answer: await make(api, one, { preview: true }),
      act: told.get(one.move.who)?.find(({ command }) => command === one.route),
    }));
    tried.push(...(await Promise.all(some)));
  }
  return tried;
}

/** What each person may do to a case on its day, according to `GET …/acts`. */
async function actsTold(
  api: RunningApi,
  { path, today }: CaseOnFile,
  people: readonly string[],
): Promise<ReadonlyMap<string, readonly ActTold[]>> {
  const asked = people.map(async (who) => {
    const { body } = await api.as(who).get(`${path}/acts`, { 'casebook-now': `${today}T10:00:00Z` });
    return [who, body.acts as readonly ActTold[]] as const;
  });
  return new Map(await Promise.all(asked));
}

/** Sends a move, or its preview. */
export function make(
  api: RunningApi,
  { the, route, move: { who, path = {}, body } }: Pick<Tried, 'the' | 'route' | 'move'>,
  { preview }: { readonly preview: boolean },
): Promise<Answer> {
  const below = route.replace(/\{(\w+)\}/g, (_, name) => path[name] ?? `no ${name}`);
  return api
    .as(who)
    .post(`${the.path}/${below}${preview ? '/preview' : ''}`, body?.(calendarDate(the.today), the) ?? {}, {
      'casebook-now': `${the.today}T10:00:00Z`,
    });
}
