import { appealWindowOf, type CalendarDate, type CouncilLaw, dayWritten } from '#legislation';
import { canonicalJson } from '../../../canonical-json.js';
import { sha256 } from '../../../sha256.js';
import type { PlanningApplicationEvent } from '../events.js';
import { of } from '../guards.js';
import type { CorrectableField, RecordCorrected } from '../record/events.js';
import { decideBy } from '../state/time.js';
import type { ExistingCase, NoticeOfDecision, Valid } from '../state.js';
import { isFavourable } from '../vocabulary/decision-kinds.js';
import { lapsesAfter } from './life.js';

type DecisionNotice = Extract<PlanningApplicationEvent, { type: 'DecisionNoticeGenerated' }>['notice'];
type NoticeReplaced = NonNullable<DecisionNotice['replaces']>;
type Corrected = (notice: DecisionNotice, correction: Correction) => Partial<DecisionNotice>;
type Correction = Pick<RecordCorrected, 'field' | 'was' | 'now' | 'reason'>;

/**
 * The parts of a notice that a correction changes; none if the corrected field is not on it or the case is
 * undecided.
 */
const corrected: Readonly<Record<CorrectableField, Corrected>> = {
  description: (_, { now: description }) => ({ description }),
  siteAddress: (_, { now: siteAddress }) => ({ siteAddress }),
  decidedOn: (_, { now }) => ({ decidedOn: now as CalendarDate }),
  conditionText: ({ conditions }, { was, now: text }) => ({
    conditions: conditions.map((each) => (each.text === was ? { ...each, text } : each)),
  }),
  applicationType: () => ({}),
  receivedOn: () => ({}),
};

/** The notice after a correction; undefined if it reads the same. */
export function correctedNotice(
  state: ExistingCase,
  correction: Correction & { readonly on: CalendarDate },
  law: CouncilLaw,
): readonly PlanningApplicationEvent[] {
  const before = state.stage === 'determined' ? state.determination.issued?.notice : undefined;
  if (state.stage !== 'determined' || !before) return [];
  const changed = { ...before.notice, ...corrected[correction.field](before.notice, correction) };
  if (canonicalJson(changed) === canonicalJson(before.notice)) return [];
  const { replaces: _, ...words } = changed;
  const replaces = replacedBy(before, correction.reason);
  const dated = correction.field === 'decidedOn' ? withLastDays(words, lastDaysOf(state, words, law)) : words;
  const notice: DecisionNotice = { ...dated, ...(replaces && { replaces }) };
  const digest = sha256(canonicalJson(notice));
  return [{ type: 'DecisionNoticeGenerated', ...of(state, correction.on), notice, sha256: digest }];
}

/** The condition that the law itself requires contains the day, so it changes too. */
function withLastDays(notice: DecisionNotice, days: ReturnType<typeof lastDaysOf>): DecisionNotice {
  const [was, now] = [notice.lapsesAfter, days.lapsesAfter];
  const conditions = notice.conditions.map((each) =>
    each.standard === 'time-limit' && was && now ? { ...each, text: withDay(each.text, was, now) } : each,
  );
  return { ...notice, ...days, conditions };
}

/** Notices of earlier versions have the day as `2029-03-31`. */
const withDay = (text: string, was: CalendarDate, now: CalendarDate): string =>
  text.replaceAll(dayWritten(was), dayWritten(now)).replaceAll(was, now);

/**
 * Names the notice that people hold. If the earlier notice was corrected before it was printed, this names
 * the one before it.
 */
const replacedBy = (
  { notice, sha256, documentId }: NoticeOfDecision,
  reason: string,
): NoticeReplaced | undefined =>
  documentId === null
    ? notice.replaces && { ...notice.replaces, reason: `${notice.replaces.reason} ${reason}` }
    : { sha256, documentId, reason };

interface DecidedSo extends Pick<DecisionNotice, 'decision' | 'decidedOn' | 'timeLimit'> {
  readonly conditions: readonly { readonly standard?: string }[];
}

/** The last day to begin and the last day to appeal, by the law on the day of decision. */
export function lastDaysOf(
  state: ExistingCase & Valid,
  { decision, decidedOn, conditions, timeLimit = null }: DecidedSo,
  { corrections }: CouncilLaw,
): Pick<DecisionNotice, 'lapsesAfter' | 'appealBy'> {
  const { applicationType: type, receivedOn, clock, enforcementNoticeOn } = state;
  const favourable = isFavourable(decision);
  const window =
    // The council need not defend a condition that the law itself requires.
    favourable && conditions.every(({ standard }) => standard !== undefined)
      ? undefined
      : appealWindowOf(
          {
            type,
            against: favourable ? 'conditions' : 'refusal',
            madeOn: receivedOn,
            decidedOn,
            decideBy: decideBy(clock),
            ...(enforcementNoticeOn && { enforcementNoticeOn }),
          },
          corrections,
        );
  const life = favourable ? lapsesAfter(state, decidedOn, corrections, timeLimit) : null;
  return { lapsesAfter: life, appealBy: window?.value.lastDay ?? null };
}
