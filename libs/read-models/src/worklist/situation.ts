import { isAppealPending, unansweredIn } from '#domain';
import { applicationType } from '#legislation';
import { refundsDuePence } from './case-work.js';
import type { Consulting } from './consulting.js';
import type { AskedOn, WorkCase } from './work-case.js';

/** A case on a day, with values that are calculated once. */
export interface Situation {
  readonly found: WorkCase;
  readonly consulting: Consulting | null;
  readonly asked: AskedOn;
  /** Proposals on the case that the reader may confirm. */
  readonly toConfirm: number;
}

export const hasUnanswered = ({ requests }: WorkCase): boolean => unansweredIn({ requests }).length > 0;

export const timeIsOver = ({ requests }: WorkCase, { today }: AskedOn): boolean =>
  unansweredIn({ requests }).some(({ dueOn }) => dueOn < today);

export const isAnswered = (found: WorkCase): boolean =>
  found.work.answeredOn !== null &&
  !hasUnanswered(found) &&
  found.requests.some(({ answer }) => answer === 'answered');

/** The missing part of the fee, in pence. Refunded money does not count as fee. */
export function feeShortPence({ work }: WorkCase): number {
  const { money } = work;
  if (money.owedPence === null) return 0;
  const goingBack = money.assessed ? money.returnedPence + refundsDuePence(work) : 0;
  return Math.max(0, money.owedPence - (money.paidPence - goingBack));
}

export const isDetails = ({ applicationType: code }: WorkCase): boolean =>
  applicationType(code)?.family === 'conditions';

/** After an appeal because of silence, the council can no longer decide the case. */
const isBeforeInspector = ({ appeal, stage }: WorkCase): boolean =>
  stage !== 'decided' && isAppealPending(appeal);

const elsewhere: ReadonlySet<string> = new Set(['at committee', 'awaiting obligation', 'called in']);

/** Somebody other than its officer has to act: members, the Secretary of State or an inspector. */
export const isWithOthers = (found: WorkCase): boolean =>
  elsewhere.has(found.stage) || isBeforeInspector(found);

export const mayBeDecided = ({ found, consulting }: Situation): boolean =>
  found.stage === 'to assess' && consulting?.state === 'over' && !isBeforeInspector(found);
