import { addDays, applicationType as applicationLaw, type CalendarDate, nationalLaw } from '#legislation';
import {
  decisionsFor,
  earliestDecision,
  isFavourable,
  isValid,
  mayCarryConditions,
  type PlanningApplication,
  type PlanningApplicationCommand,
  planningApplication,
  publicityNeeds,
  recommendedDecisions,
  relationNeeded,
} from '../src/index.js';
import { addDocument, condition, decide, dylan, hangsElsewhere, markValid, recommend } from './a-case.js';
import { commandMakers } from './examples/index.js';
import { factsRecorded } from './facts-recorded.js';

const ended = ['determined', 'withdrawn', 'returned', 'duplicate'];
const enough = 40;

/** The stages of a case when officers always do what brings it nearer to a decision. */
export function wayOn(state: PlanningApplication, on: CalendarDate): readonly string[] {
  const stages: string[] = [state.stage];
  let now = state;
  for (let day = on; stages.length < enough && !ended.includes(now.stage); day = addDays(day, 40)) {
    for (const command of nearer(now, day)) now = after(now, command);
    stages.push(now.stage);
  }
  return stages;
}

function after(state: PlanningApplication, command: PlanningApplicationCommand): PlanningApplication {
  return factsRecorded(planningApplication.decide(command, state)).reduce(planningApplication.evolve, state);
}

/** The act that brings a case nearer to a decision, in any stage. */
export function nearer(state: PlanningApplication, on: CalendarDate): readonly PlanningApplicationCommand[] {
  if (state.stage === 'unknown') return [];
  const cleared = [...state.requests.asked.keys()].map(
    (requestId) => ({ type: 'CancelInformationRequest', requestId, reason: 'Found', on }) as const,
  );
  if (!isValid(state)) {
    const owed = commandMakers.RecordPayment(on, 0);
    const paid = {
      ...owed,
      paymentId: `in full on ${on}`,
      reference: `in full ${on}`,
      amountPence: 100_000_000,
    } as typeof owed;
    const fees = state.fees.assessed ? [paid] : [];
    const relation = relationNeeded(state.applicationType);
    const parent = relation && !state.parent ? [{ ...hangsElsewhere(relation), on }] : [];
    return [...cleared, ...fees, ...parent, ...complete(state, on)];
  }
  return [...cleared, ...deciding(state, on)];
}

/** Valid from the last item that came, or from receipt if unrequested items complete nothing. */
const complete = ({ receivedOn }: Known, on: CalendarDate): readonly PlanningApplicationCommand[] => [
  addDocument(`came on ${on}`, { receivedOn: on, on }),
  markValid({ validFrom: on, on }),
  markValid({ validFrom: receivedOn, on }),
];

type Known = Exclude<PlanningApplication, { stage: 'unknown' }>;

type Valid = Extract<
  PlanningApplication,
  { stage: 'live' | 'calledIn' | 'recommended' | 'committee' | 'awaitingObligation' | 'determined' }
>;

function deciding(state: Valid, on: CalendarDate): readonly PlanningApplicationCommand[] {
  const decision = decisionsFor(state.applicationType).find(isFavourable)!;
  const appeals = [...state.appeals.keys()].flatMap((appealId) => [
    { ...commandMakers.ValidateAppeal(on, 0), appealId } as PlanningApplicationCommand,
    { ...commandMakers.StartAppeal(on, 0), appealId } as PlanningApplicationCommand,
    { ...commandMakers.DecideAppeal(on, 0), appealId } as PlanningApplicationCommand,
  ]);
  const completed = commandMakers.CompleteObligation(on, 0);
  switch (state.stage) {
    case 'live':
      return [...appeals, ...publicised(state, on), recommending(state, on)];
    case 'calledIn':
      return [commandMakers.RecordSecretaryOfStateDecision(on, 0)];
    case 'recommended': {
      const { recommendation } = state.recommendation;
      const asRecommended =
        recommendation === 'grant' ? 'granted' : recommendation === 'refuse' ? 'refused' : recommendation;
      const refer = { ...commandMakers.ReferToCommittee(on, 0), entryId: `referred on ${on}` };
      return [
        ...publicised(state, on),
        completed,
        agreed(on),
        decide({ decision: asRecommended, unpublishedBecause: 'In haste', on }),
        refer as never,
        ...appeals,
      ];
    }
    case 'committee':
    case 'awaitingObligation': {
      const meetingId = `meeting on ${on}`;
      const meeting = {
        type: 'ScheduleCommittee',
        meetingId,
        committee: 'Planning',
        meetsOn: on,
        agendaItem: '1',
        on,
      };
      const resolved = {
        type: 'RecordResolution',
        meetingId,
        resolution: 'grant',
        conditions: null,
        refusalReasons: null,
        subjectToObligation: false,
        reason: 'Debated',
        on,
      };
      const granted = decide({
        decision: state.resolution?.decision === 'refuse' ? 'refused' : decision,
        unpublishedBecause: 'In haste',
        on,
      });
      const settled = [completed, meeting, resolved, agreed(on), granted] as never[];
      return [...publicised(state, on), ...settled, ...appeals];
    }
    case 'determined':
      return [];
  }
}

const agreed = (on: CalendarDate): PlanningApplicationCommand => ({
  type: 'AgreeCondition',
  condition: 1,
  agreed: { inWritingOn: on },
  on,
});

function publicised(state: Valid, on: CalendarDate): readonly PlanningApplicationCommand[] {
  const settled = [...said(state, on), ...waived(state, on)];
  if (!('stillRequired' in earliestDecision(state, nationalLaw.corrections))) return settled;
  return [
    ...settled,
    { ...commandMakers.DisplaySiteNotice(on, 0), entryId: `notice on ${on}` } as never,
    { ...commandMakers.SendNeighbourLetters(on, 0), entryId: `letters on ${on}` } as never,
    { ...commandMakers.PublishPressNotice(on, 0), entryId: `press on ${on}` } as never,
  ];
}

/** Unanswered questions about site and plan are answered no, whatever suggests otherwise. */
function said(state: Valid, on: CalendarDate): readonly PlanningApplicationCommand[] {
  const open = publicityNeeds(state, nationalLaw.corrections).filter((need) => need.open);
  if (open.length === 0) return [];
  const circumstances = Object.fromEntries(open.map(({ circumstance }) => [circumstance, false]));
  return [{ type: 'RecordPublicityNeeds', circumstances, reason: 'Seen on site', on }];
}

const waived = ({ publicity }: Valid, on: CalendarDate): readonly PlanningApplicationCommand[] =>
  publicity.askAgainSince === null
    ? []
    : [{ ...commandMakers.WaiveReconsultation(on, 0), entryId: `waived on ${on}` } as never];

function recommending({ applicationType }: Valid, on: CalendarDate): PlanningApplicationCommand {
  const possible = decisionsFor(applicationType).find(isFavourable)!;
  const recommendation =
    possible === 'granted' ? 'grant' : recommendedDecisions.find((each) => each === possible)!;
  const conditions = mayCarryConditions(applicationType, possible) ? [condition] : [];
  const varies = applicationLaw(applicationType)?.family === 'section-73';
  const timeLimit = varies ? { years: 3, reason: 'As the permission' } : null;
  return recommend({
    recommendation,
    conditions,
    timeLimit,
    plansStandBecause: 'Each shows a part',
    by: dylan,
    on,
  });
}
