import { addDays, addWorkingDays, type CalendarDate, type Instant, receivedDay } from '#legislation';
import { servicePeople } from '../development/people.js';
import { type Act, momentOn } from './act.js';
import type { Random } from './random.js';

type Council = 'CAM' | 'SCA';

/** Everything that will be done to a case, however far ahead: the story is cut off where it ends. */
export function lifeOfCase(council: Council, submittedAt: Instant, random: Random): readonly Act[] {
  const receivedOn = receivedDay(submittedAt).value;
  const officer = random.pick(officersOf(council));
  const checkedOn = addWorkingDays(receivedOn, random.whole(1, 8));
  const acts = [act(checkedOn, 9, 'nadia.rahman', 'allocation', { officer })];
  const validFrom = random.chance(0.25) ? chase(acts, receivedOn, checkedOn, random) : receivedOn;
  if (validFrom === undefined) return acts;
  const validatedOn = laterWorkingDay(validFrom, checkedOn);
  acts.push(
    act(validatedOn, 11, 'nadia.rahman', 'validation', { validFrom, decideBy: addDays(validFrom, 56) }),
  );
  if (random.chance(0.05)) {
    const withdrawnOn = addWorkingDays(validatedOn, random.whole(3, 25));
    acts.push(
      act(withdrawnOn, 12, officer, 'withdrawal', {
        requestedBy: 'agent',
        reason: random.pick(reasonsToWithdraw),
      }),
    );
    return acts;
  }
  return [
    ...acts,
    ...decisionOn(
      addWorkingDays(validatedOn, random.whole(18, random.chance(0.15) ? 70 : 32)),
      officer,
      random,
    ),
  ];
}

/** Asks for what is missing. Gives the day from which the application is valid, or nothing if it never is. */
function chase(
  acts: Act[],
  receivedOn: CalendarDate,
  askedOn: CalendarDate,
  random: Random,
): CalendarDate | undefined {
  const { kind, request } = random.pick(missing);
  const requestId = 'first';
  acts.push(
    act(askedOn, 10, 'nadia.rahman', 'information-requests', { requestId, kind, request }),
    act(askedOn, 11, 'nadia.rahman', 'invalidation', { reasons: [request] }),
  );
  if (random.chance(0.12)) return undefined;
  const answeredOn = addWorkingDays(askedOn, random.whole(2, 18));
  acts.push(
    act(answeredOn, 10, 'nadia.rahman', `information-requests/${requestId}/response`, {
      receivedOn: answeredOn,
    }),
  );
  return answeredOn > receivedOn ? answeredOn : receivedOn;
}

function decisionOn(day: CalendarDate, officer: string, random: Random): readonly Act[] {
  const refuse = random.chance(0.14);
  const recommendation = refuse
    ? {
        recommendation: 'refuse',
        report: 'Officer report: the harm outweighs the benefits.',
        refusalReasons: [random.pick(harms)],
      }
    : {
        recommendation: 'grant',
        report: 'Officer report: it accords with the development plan.',
        conditions: standardConditions,
      };
  const signer = officer === 'amina.hassan' ? 'tom.ashdown' : 'amina.hassan';
  const decision = refuse ? 'refused' : 'granted';
  return [
    act(day, 10, officer, 'recommendation', recommendation),
    act(addWorkingDays(day, 2), 15, signer, 'decision', { decision }),
  ];
}

const officersOf = (council: Council): readonly string[] =>
  servicePeople
    .filter(
      ({ roles, actsFor, jobTitle }) =>
        roles.includes('officer') && actsFor.includes(council) && /planner/i.test(jobTitle),
    )
    .map(({ id }) => id);

const laterWorkingDay = (one: CalendarDate, other: CalendarDate): CalendarDate =>
  addWorkingDays(one > other ? one : other, 1);

const act = (day: CalendarDate, hour: number, as: string, route: string, body: Act['body']): Act => ({
  at: momentOn(day, hour, 0),
  as,
  route,
  body,
});

const missing = [
  { kind: 'redLineBoundary', request: 'The red line does not include the access to the highway.' },
  { kind: 'fee', request: 'The fee paid is less than the fee due.' },
  { kind: 'ownershipCertificate', request: 'Certificate B is needed: the land has another owner.' },
  { kind: 'missingDocument', request: 'A block plan at 1:500 is missing.' },
  { kind: 'biodiversityNetGain', request: 'The statutory metric was not completed.' },
] as const;

const reasonsToWithdraw = [
  'The applicants are selling the house.',
  'It will be sent again with other plans.',
];

const harms = [
  'By its depth and height the extension would overshadow the neighbouring garden.',
  'The dormer would be out of keeping with the roofscape of the conservation area.',
  'It was not shown that the loss of the tree is justified.',
];

const standardConditions = [
  {
    text: 'The development shall begin within three years.',
    reason: 'Section 91, Town and Country Planning Act 1990.',
  },
  { text: 'It shall be carried out in accordance with the approved plans.', reason: 'For certainty.' },
  {
    text: 'The materials shall match those of the existing building.',
    reason: 'To protect the character of the area.',
  },
];
