import { unansweredIn } from '#domain';
import { addDays, applicationType } from '#legislation';
import { notForTheRegister, stagesOnTheRegister } from '../council/on-the-register.js';
import type { Consulting } from './consulting.js';
import type { AskedOn, WorkCase } from './work-case.js';

/** As whom somebody looks at what is to be done. */
export const viewpoints = [
  'officer',
  'specialist',
  'validation',
  'teamLeader',
  'committeeClerk',
  'finance',
] as const;
export type Viewpoint = (typeof viewpoints)[number];

/** For whom the list is: as whom they look, and who they are; null where it is for anybody of the role. */
export interface View {
  readonly as: Viewpoint;
  readonly person: string | null;
}

/** A case on a day, with what is worked out of it once. */
export interface Situation {
  readonly found: WorkCase;
  readonly consulting: Consulting | null;
  readonly asked: AskedOn;
}

export interface Act {
  /** Below the address of the case; null where there is nothing to do but look. */
  readonly command: string | null;
  readonly label: string;
}

interface Kind {
  readonly label: string;
  readonly for: readonly Viewpoint[];
  /** `dated`: by its day to act by. */
  readonly group: 'dated' | 'now' | 'tidy-up' | 'with-others';
  readonly act: Act | ((situation: Situation) => Act);
  readonly applies: (situation: Situation, view: View) => boolean;
}

const open = { command: null, label: 'Open' } as const;
const live = 'to assess';
const checking: ReadonlySet<string> = new Set(['to validate', 'invalid']);
const elsewhere: ReadonlySet<string> = new Set(['at committee', 'awaiting obligation', 'called in']);

const hasUnanswered = ({ requests }: WorkCase): boolean => unansweredIn({ requests }).length > 0;

const timeIsOver = ({ requests }: WorkCase, { today }: AskedOn): boolean =>
  unansweredIn({ requests }).some(({ dueOn }) => dueOn < today);

const isAnswered = (found: WorkCase): boolean =>
  found.work.answeredOn !== null &&
  !hasUnanswered(found) &&
  found.requests.some(({ answer }) => answer === 'answered');

/** What is missing of the fee, in pence: what was given back was never a fee. */
export function feeShortPence({ work: { money } }: WorkCase): number {
  if (money.owedPence === null) return 0;
  const goingBack = money.assessed
    ? Object.values(money.refunds).reduce((sum, each) => sum + each, money.returnedPence)
    : 0;
  return Math.max(0, money.owedPence - (money.paidPence - goingBack));
}

const isDetails = ({ applicationType: code }: WorkCase): boolean =>
  applicationType(code)?.family === 'conditions';

/** Against silence, an appeal takes the case out of the council's hands. */
const isBeforeInspector = ({ appeal, stage }: WorkCase): boolean =>
  stage !== 'decided' && (appeal === 'lodged' || appeal === 'validated' || appeal === 'started');

const mayBeDecided = ({ found, consulting }: Situation): boolean =>
  found.stage === live && consulting?.state === 'over' && !isBeforeInspector(found);

const tellThePublic = ({ consulting }: Situation): Act => {
  if (consulting?.state === 'unsaid') return { command: 'publicity/needs', label: 'Say what it needs' };
  if (consulting?.state === 'again') return { command: 'reconsultations', label: 'Ask again' };
  return { command: 'publicity/site-notices', label: 'Tell the public' };
};

/** Every kind of thing that is to be done. In this order, the most pressing first, a case is of the first that it is of. */
const kindsOfWork = {
  'to-sign': {
    label: 'To sign',
    for: ['teamLeader'],
    group: 'dated',
    act: { command: 'decision', label: 'Sign' },
    // Whoever recommended it cannot be the one who signs it.
    applies: ({ found }, { person }) =>
      found.stage === 'to decide' && (person === null || found.work.recommendation?.by !== person),
  },
  'to-minute': {
    label: 'To minute',
    for: ['committeeClerk'],
    group: 'now',
    act: { command: 'committee-resolution', label: 'Record the resolution' },
    applies: ({ found: { stage, work }, asked }) =>
      stage === 'at committee' && work.meeting !== null && work.meeting.meetsOn <= asked.today,
  },
  'to-put-on-an-agenda': {
    label: 'To put on an agenda',
    for: ['committeeClerk'],
    group: 'dated',
    act: { command: 'committee-meeting', label: 'Put it on an agenda' },
    applies: ({ found }) => found.stage === 'at committee' && found.work.meeting === null,
  },
  'on-an-agenda': {
    label: 'On an agenda',
    for: ['committeeClerk'],
    group: 'dated',
    act: open,
    applies: ({ found: { stage, work }, asked }) =>
      stage === 'at committee' && work.meeting !== null && work.meeting.meetsOn > asked.today,
  },
  'advice-asked': {
    label: 'Your advice is asked',
    for: ['specialist'],
    group: 'dated',
    act: { command: 'notes', label: 'Give advice' },
    applies: ({ found }, { person }) => found.work.adviceFrom.some(({ officer }) => officer === person),
  },
  'returned-to-me': {
    label: 'Returned to me',
    for: ['officer'],
    group: 'dated',
    act: { command: 'recommendation', label: 'Recommend again' },
    applies: ({ found }) => found.stage === live && found.work.returned !== null,
  },
  'answer-came': {
    label: 'Answer came',
    for: ['officer', 'validation'],
    group: 'now',
    act: { command: 'validation', label: 'Check the answer' },
    applies: ({ found }) => checking.has(found.stage) && isAnswered(found),
  },
  'no-answer-in-time': {
    label: 'No answer in time',
    for: ['officer', 'validation'],
    group: 'tidy-up',
    act: { command: 'return', label: 'Return' },
    applies: ({ found, asked }) => found.stage === 'invalid' && timeIsOver(found, asked),
  },
  'fee-too-low': {
    label: 'Fee too low',
    for: ['validation'],
    group: 'now',
    act: { command: 'information-requests', label: 'Ask for the fee' },
    applies: ({ found }) =>
      found.stage === 'to validate' && !hasUnanswered(found) && feeShortPence(found) > 0,
  },
  'to-check': {
    label: 'To check',
    for: ['officer', 'validation'],
    group: 'now',
    act: { command: 'validation', label: 'Check' },
    applies: ({ found }) => found.stage === 'to validate' && !hasUnanswered(found),
  },
  'asked-for-more': {
    label: 'Asked for more',
    for: ['officer', 'validation'],
    group: 'with-others',
    act: open,
    applies: ({ found }) => checking.has(found.stage),
  },
  'new-to-me': {
    label: 'New to me',
    for: ['officer'],
    group: 'dated',
    act: open,
    applies: ({ found: { stage, work }, asked }) =>
      stage === live &&
      work.untouched &&
      work.allocatedOn !== null &&
      work.allocatedOn > addDays(asked.today, -7),
  },
  'to-tell-the-public': {
    label: 'To tell the public',
    for: ['officer'],
    group: 'dated',
    act: tellThePublic,
    applies: ({ found, consulting }) =>
      found.stage === live && consulting !== null && !['running', 'over'].includes(consulting.state),
  },
  'details-of-conditions': {
    label: 'Details of conditions',
    for: ['officer'],
    group: 'dated',
    act: { command: 'recommendation', label: 'Recommend' },
    applies: (situation) => mayBeDecided(situation) && isDetails(situation.found),
  },
  'ready-to-recommend': {
    label: 'Ready to recommend',
    for: ['officer'],
    group: 'dated',
    act: { command: 'recommendation', label: 'Recommend' },
    applies: (situation) => mayBeDecided(situation),
  },
  'comments-open': {
    label: 'Comments open',
    for: ['officer'],
    group: 'dated',
    act: open,
    applies: ({ found, consulting }) => found.stage === live && consulting?.state === 'running',
  },
  'to-publish': {
    label: 'To publish',
    for: ['validation'],
    group: 'now',
    act: { command: 'publication', label: 'Publish' },
    applies: ({ found: { publishedOn, validFrom, stage, applicationType: type } }) =>
      publishedOn === null &&
      validFrom !== null &&
      stagesOnTheRegister.includes(stage) &&
      stage !== 'decided' &&
      stage !== 'withdrawn' &&
      !notForTheRegister.includes(type),
  },
  'to-allocate': {
    label: 'Without an officer',
    for: ['teamLeader'],
    group: 'now',
    act: { command: 'allocation', label: 'Give it to an officer' },
    applies: ({ found }) => found.officer === null && !['decided', 'withdrawn'].includes(found.stage),
  },
  'with-others': {
    label: 'With others',
    for: ['officer'],
    group: 'with-others',
    act: open,
    applies: ({ found }) => elsewhere.has(found.stage) || isBeforeInspector(found),
  },
  'appeal-step': {
    label: 'Appeal step',
    for: ['officer'],
    group: 'with-others',
    act: open,
    applies: ({ found: { stage, appeal } }) =>
      stage === 'decided' && (appeal === 'lodged' || appeal === 'validated' || appeal === 'started'),
  },
  refund: {
    label: 'Refund',
    for: ['finance'],
    group: 'now',
    act: open,
    applies: ({ found }) => Object.keys(found.work.money.refunds).length > 0,
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type KindOfWork = keyof typeof kindsOfWork;

const kinds = Object.entries(kindsOfWork) as readonly (readonly [KindOfWork, Kind])[];

export const kindNames = kinds.map(([name]) => name);

export const kindNamed = (name: KindOfWork): Kind => kindsOfWork[name];

/** All that a case is of, for whoever looks; the most pressing first. */
export const kindsFor = (situation: Situation, views: readonly View[]): readonly KindOfWork[] =>
  kinds
    .filter(([, { for: whom, applies }]) =>
      views.some(
        (view) => whom.includes(view.as) && isTheirs(situation.found, view) && applies(situation, view),
      ),
    )
    .map(([name]) => name);

/** An officer's own cases are on an officer's list, and no other's. */
const isTheirs = ({ officer, specialists }: WorkCase, { as, person }: View): boolean => {
  if (person === null) return true;
  if (as === 'officer') return officer === person;
  return as !== 'specialist' || specialists.some((each) => each.officer === person);
};

/** What to do next: of a case that is only new, what it would be if it were not. */
export function actFor(situation: Situation, found: readonly KindOfWork[]): Act {
  const next = found.find((kind) => kind !== 'new-to-me') ?? 'new-to-me';
  const { act } = kindNamed(next);
  return typeof act === 'function' ? act(situation) : act;
}
