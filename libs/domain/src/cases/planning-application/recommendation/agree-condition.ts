import { addDays, type CalendarDate, type CouncilLaw, responseDue } from '#legislation';
import { accept, type Rejection, reject } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done, happened } from '../days/limits.js';
import { inStage, of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy, type Target } from '../handlers.js';
import { termsOf } from '../questions/terms.js';
import type { PlanningApplication } from '../state.js';
import type { Agreement } from './events.js';

/** The applicant agrees to a pre-commencement condition: in writing, or by not answering in time. */
export interface AgreeCondition {
  readonly type: 'AgreeCondition';
  /** Counted from one, as on the notice. */
  readonly condition: number;
  readonly agreed: { readonly inWritingOn: CalendarDate } | { readonly noticeGivenOn: CalendarDate };
  readonly on: CalendarDate;
}

const mayAgreeCondition = (state: PlanningApplication) =>
  inStage(state, ['recommended', 'committee', 'awaitingObligation'], 'agreed to');

/** Pre-commencement conditions that nobody has agreed to. */
const conditionsToAgree = (found: FoundBy<typeof mayAgreeCondition>): readonly Target[] =>
  termsOf(found).conditions.flatMap(({ text, timing, agreedOn }, at) =>
    timing === 'preCommencement' && agreedOn === null ? [{ id: String(at + 1), words: text }] : [],
  );

function agreeCondition(
  { condition, agreed, on }: AgreeCondition,
  found: FoundBy<typeof mayAgreeCondition>,
  law: CouncilLaw,
): CaseOutcome {
  const asked = termsOf(found).conditions[condition - 1];
  if (!asked)
    return reject('unknown-condition', `No condition ${condition} is proposed on ${found.caseReference}.`);
  if (asked.agreedOn) return accept();
  if (asked.timing !== 'preCommencement')
    return reject(
      'agreement-not-needed',
      `Condition ${condition} does not delay the start of works: nobody has to agree to it.`,
    );
  const agreement = 'inWritingOn' in agreed ? inWriting(agreed.inWritingOn) : silent(agreed, on, law);
  if ('rejected' in agreement) return agreement;
  return accept({ type: 'ConditionAgreed', ...of(found, agreement.agreedOn), condition, ...agreement });
}

export const AgreeCondition: Act<AgreeCondition> = act(mayAgreeCondition, agreeCondition, {
  days: {
    'agreed.inWritingOn': happened(the.receipt),
    'agreed.noticeGivenOn': happened(the.receipt),
    on: done(the.recommendation),
  },
  targets: conditionsToAgree,
  without: "No condition is waiting for the applicant's agreement.",
});

type Agreed = Agreement | { readonly rejected: Rejection };

const inWriting = (agreedOn: CalendarDate): Agreed => ({ agreedOn, noticeGivenOn: null, because: null });

/** Not answering counts as agreement once the period has passed (SI 2018/566 reg. 2). */
function silent(
  { noticeGivenOn }: { readonly noticeGivenOn: CalendarDate },
  on: CalendarDate,
  { corrections }: CouncilLaw,
): Agreed {
  const due = responseDue('pre-commencement-condition', noticeGivenOn, corrections);
  if (!due)
    return reject('no-such-period', `On ${noticeGivenOn} the law did not yet treat silence as agreement.`);
  const { value: lastDay, because } = due;
  return on <= lastDay
    ? reject('answer-awaited', `The applicant has until ${lastDay} to answer.`)
    : { agreedOn: addDays(lastDay, 1), noticeGivenOn, because };
}
