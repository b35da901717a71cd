import { relationNeeded } from '#domain';
import {
  type ApplicationFamily,
  addDays,
  addWorkingDays,
  applicationType,
  type CalendarDate,
  type Instant,
  laterOf,
  receivedDay,
} from '#legislation';
import { type Act, act } from './act.js';
import { decisionActs } from './decision-acts.js';
import { extensionActs } from './extension-acts.js';
import { publicityActs } from './publicity-acts.js';
import type { Random } from './random.js';
import type { Draft } from './recipe.js';
import { type Council, officersOf, validationOfficer } from './staff.js';

interface CaseToLive {
  readonly council: Council;
  readonly type: string;
  readonly submittedAt: Instant;
  /** What the fee depends on; an enquiry has none. */
  readonly measured?: Draft['fee'] | undefined;
  /** The number of submitted files, each of which is reviewed before it is published. */
  readonly files: number;
}

/** Everything that will be done to a case; the story is cut off at its last day. */
export function lifeOfCase(
  { council, type, submittedAt, measured, files }: CaseToLive,
  random: Random,
): readonly Act[] {
  const receivedOn = receivedDay(submittedAt).value;
  const officer = random.pick(officersOf(council));
  const checkedOn = addWorkingDays(receivedOn, random.whole(1, 8));
  const acts = [act(checkedOn, 9, validationOfficer, 'allocation', { officer })];
  if (measured) acts.push(act(checkedOn, 9, validationOfficer, 'fee-assessment', { proposal: measured }));
  const validFrom = random.chance(0.25)
    ? chase(acts, { type, receivedOn, askedOn: checkedOn }, random)
    : receivedOn;
  if (validFrom === undefined) return acts;
  const validatedOn = addWorkingDays(laterOf(validFrom, checkedOn), 1);
  const validated = { validFrom, decideBy: addDays(validFrom, 56) };
  acts.push(...hangsOn(type, receivedOn, validatedOn));
  acts.push(act(validatedOn, 11, validationOfficer, 'validation', validated));
  if (type !== 'preApp')
    acts.push(...lookedAt(validatedOn, files), act(validatedOn, 12, validationOfficer, 'publication', {}));
  if (random.chance(0.05))
    return [...acts, withdrawal(addWorkingDays(validatedOn, random.whole(3, 25)), officer, random)];
  const publicised = publicityActs({ type, receivedOn, validatedOn, officer }, random);
  const reportedOn = addWorkingDays(validatedOn, random.whole(22, random.chance(0.15) ? 70 : 32));
  const extended = extensionActs({ type, validFrom, reportedOn, officer }, random);
  return [...acts, ...publicised, ...extended, ...decisionActs({ type, day: reportedOn, officer }, random)];
}

/** The parent permissions of generated applications are older than the record. */
function hangsOn(type: string, receivedOn: CalendarDate, on: CalendarDate): readonly Act[] {
  const relation = relationNeeded(type);
  if (!relation) return [];
  const reference = `C/${Number(receivedOn.slice(0, 4)) - 4}/0417/F`;
  const parent = { reference, authority: 'The council, in its former system', relation };
  const reason = 'Given before cases were kept here.';
  return [act(on, 10, validationOfficer, 'parent-elsewhere', { ...parent, reason })];
}

/** The review of each submitted file: it may be published. */
const lookedAt = (on: CalendarDate, files: number): readonly Act[] =>
  Array.from({ length: files }, (_, at) =>
    act(on, 11, validationOfficer, `documents/submitted-${at + 1}/publish-status`, {
      publishStatus: 'publish',
      reason: 'Names nobody',
    }),
  );

/**
 * Requests missing information. Returns the day from which the application is valid; undefined if it never
 * is.
 */
function chase(
  acts: Act[],
  {
    type,
    receivedOn,
    askedOn,
  }: { readonly type: string; readonly receivedOn: CalendarDate; readonly askedOn: CalendarDate },
  random: Random,
): CalendarDate | undefined {
  const { kind, request } = random.pick(missing.filter(({ of }) => of(type)));
  const requestId = 'first';
  acts.push(
    act(askedOn, 10, validationOfficer, 'information-requests', { requestId, kind, request }),
    act(askedOn, 11, validationOfficer, 'invalidation', { reasons: [request] }),
  );
  if (random.chance(0.12)) return undefined;
  const answeredOn = addWorkingDays(askedOn, random.whole(2, 14));
  const answer = { receivedOn: answeredOn };
  acts.push(act(answeredOn, 10, validationOfficer, `information-requests/${requestId}/response`, answer));
  return laterOf(answeredOn, receivedOn);
}

const withdrawal = (day: CalendarDate, officer: string, random: Random): Act =>
  act(day, 12, officer, 'withdrawal', { requestedBy: 'agent', reason: random.pick(reasonsToWithdraw) });

const families =
  (...those: readonly ApplicationFamily[]) =>
  (type: string) =>
    those.includes(applicationType(type)?.family ?? 'local');
const needsOwners = families('householder', 'full', 'outline', 'listed-building');

/** What is missing now and then, for the types that need it. */
const missing = [
  {
    ...{ kind: 'redLineBoundary', of: () => true },
    request: 'The red line does not include the access to the highway.',
  },
  {
    ...{ kind: 'fee', of: (type: string) => applicationType(type)?.feeDue ?? false },
    request: 'The fee paid is less than the fee due.',
  },
  {
    ...{ kind: 'ownershipCertificate', of: needsOwners },
    request: 'Certificate B is needed: the land has another owner.',
  },
  { kind: 'missingDocument', of: () => true, request: 'A block plan at 1:500 is missing.' },
  {
    ...{ kind: 'biodiversityNetGain', of: families('full', 'outline') },
    request: 'The statutory metric was not completed.',
  },
] as const;

const reasonsToWithdraw = [
  'The applicants are selling the house.',
  'It will be sent again with other plans.',
];
