import { type DeemedDischargeRow, deemedDischarge } from '../data/deemed-discharge.js';
import { addDays, type CalendarDate, laterOf } from '../dates.js';
import type { Answer } from '../law/answer.js';
import { answer, type Corrections, inForce, type Version } from '../law/dated-table.js';
import { inWords, lastDayOf } from '../law/period.js';

export interface DetailsFacts {
  /** The day on which the details were complete. */
  readonly receivedOn: CalendarDate;
  /** The last day to decide, including agreements. */
  readonly decideBy: CalendarDate;
  /** The day the applicant's deemed discharge notice was received. */
  readonly noticeOn?: CalendarDate;
  /** The day on which the notice is to take effect. */
  readonly specifiedDay?: CalendarDate;
  /** A shorter time before the notice, agreed in writing (art. 29(2)(b)). */
  readonly noticeAgreedFrom?: CalendarDate;
  /** DMPO Sch. 6: EIA, flood risk, SSSI, contamination, archaeology, highways, reserved matters, s. 106 or s. 278. */
  readonly exempt?: boolean;
}

export type DeemedDischarge =
  | { readonly available: false; readonly because: 'exempt-condition' }
  | {
      readonly available: true;
      readonly noticeFrom: CalendarDate;
      /** If there is a notice: whether it came too early, which makes it void. */
      readonly noticeTooEarly?: boolean;
      /** The day the condition is discharged, unless the council decides before it. */
      readonly effectOn?: CalendarDate;
    };

/** When an undecided condition may be treated as discharged; undefined before the scheme began. */
export function deemedDischargeOf(
  application: DetailsFacts,
  corrections: Corrections = {},
): Answer<DeemedDischarge> | undefined {
  const before = row('before-notice', application, corrections);
  const after = row('after-notice', application, corrections);
  if (!before || !after) return undefined;
  const working = { rule: before.row.rule, inputs: { ...application } };
  if (application.exempt) {
    const value = { available: false, because: 'exempt-condition' } as const;
    return answer(value, deemedDischarge, before, {
      ...working,
      steps: ['The condition is one that Schedule 6 exempts.'],
    });
  }
  const elapsed = lastDayOf(before.row, application.receivedOn);
  const noticeFrom = application.noticeAgreedFrom ?? addDays(elapsed, 1);
  const steps = [`Six weeks have elapsed at the end of ${elapsed}; notice may be given from ${noticeFrom}.`];
  const { noticeOn } = application;
  if (!noticeOn)
    return answer({ available: true, noticeFrom }, deemedDischarge, before, { ...working, steps });
  if (noticeOn < noticeFrom) {
    const value = { available: true, noticeFrom, noticeTooEarly: true } as const;
    return answer(value, deemedDischarge, before, {
      ...working,
      steps: [...steps, `Notice on ${noticeOn} came too early.`],
    });
  }
  const { effectOn, step } = effect(application, noticeOn, after);
  const value = { available: true, noticeFrom, noticeTooEarly: false, effectOn } as const;
  return answer(value, deemedDischarge, after, {
    rule: after.row.rule,
    inputs: { ...application },
    steps: [...steps, ...step],
  });
}

function effect(
  { decideBy, specifiedDay }: DetailsFacts,
  noticeOn: CalendarDate,
  after: Version<DeemedDischargeRow>,
): { effectOn: CalendarDate; step: readonly string[] } {
  const fromNotice = lastDayOf(after.row, addDays(noticeOn, 1));
  const earliest = laterOf(decideBy, fromNotice);
  const step = [
    `The period to decide elapses on ${decideBy}; the notice allows ${fromNotice}: the later is ${earliest}.`,
  ];
  if (!specifiedDay || specifiedDay <= earliest) return { effectOn: earliest, step };
  return { effectOn: specifiedDay, step: [...step, `The notice names ${specifiedDay}.`] };
}

/** The first day on which the fee for undecided details must be returned. */
export function conditionFeeRefundDay(
  { receivedOn }: { readonly receivedOn: CalendarDate },
  corrections: Corrections = {},
): Answer<CalendarDate> | undefined {
  const version = inForce(deemedDischarge, 'fee-refund', receivedOn, corrections);
  if (!version) return undefined;
  const last = lastDayOf(version.row, receivedOn);
  return answer(addDays(last, 1), deemedDischarge, version, {
    rule: version.row.rule,
    inputs: { receivedOn },
    steps: [`${inWords(version.row)} from ${receivedOn} end on ${last}.`],
  });
}

const row = (key: DeemedDischargeRow['key'], { receivedOn }: DetailsFacts, corrections: Corrections) =>
  inForce(deemedDischarge, key, receivedOn, corrections);
