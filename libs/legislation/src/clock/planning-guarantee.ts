import { planningGuarantee } from '../data/planning-guarantee.js';
import { addDays, type CalendarDate } from '../dates.js';
import type { Answer } from '../law/answer.js';
import { answer, type Corrections, inForce } from '../law/dated-table.js';
import { firstDayCounted, inWords, lastDayOf } from '../law/period.js';
import { applicationType } from '../types/application-type.js';
import { type ClockFacts, statutoryExpiry } from './statutory-expiry.js';

export interface GuaranteeFacts extends ClockFacts {
  /** First written agreement of a longer period, a PPA included. */
  readonly extensionAgreedOn?: CalendarDate;
  /** Direction calling the application in (s. 77). */
  readonly calledInOn?: CalendarDate;
  readonly nonDeterminationAppealOn?: CalendarDate;
  /** Claim for judicial or statutory review. */
  readonly highCourtClaimOn?: CalendarDate;
  readonly decidedOn?: CalendarDate;
}

export type Guarantee =
  | { readonly standing: 'running'; readonly lastDay: CalendarDate; readonly refundDueFrom: CalendarDate }
  | { readonly standing: 'met'; readonly lastDay: CalendarDate }
  | { readonly standing: 'removed'; readonly lastDay: CalendarDate; readonly by: GuaranteeBar };

/** The events that remove the guarantee, if they happened before the refund was due. */
type GuaranteeBar = 'extension-agreed' | 'called-in' | 'non-determination-appeal' | 'high-court-claim';

const bars = {
  'extension-agreed': 'A longer period was agreed in writing',
  'called-in': 'The Secretary of State called the application in',
  'non-determination-appeal': 'An appeal against non-determination was lodged',
  'high-court-claim': 'A claim was made in the High Court',
} satisfies Record<GuaranteeBar, string>;

/**
 * The Planning Guarantee of a case (Fees Regs 2012 reg. 9A); undefined if its type has none. `running` gives
 * the day from which the fee must be refunded without a decision. An agreed longer period removes it for
 * good, even if the new date is missed (Provectus v Derbyshire [2018] EWHC 1412).
 */
export function guaranteeOf(
  application: GuaranteeFacts,
  corrections: Corrections = {},
): Answer<Guarantee> | undefined {
  if (!applicationType(application.type, undefined, corrections)?.guaranteeApplies) return undefined;
  const statutory = statutoryExpiry(application, corrections);
  const key = statutory?.because.row.key === 'planning.minor' ? 'eight-weeks' : 'longer';
  const version =
    statutory &&
    inForce(planningGuarantee, key, application.receivedOn ?? application.validFrom, corrections);
  if (!version) return undefined;
  const { row } = version;
  const last = lastDayOf(row, application.validFrom);
  const { guarantee, step } = guaranteeAt(application, last);
  return answer(guarantee, planningGuarantee, version, {
    rule: row.rule,
    inputs: { ...application },
    steps: [
      `${inWords(row)} beginning on ${firstDayCounted(row, application.validFrom)} end on ${last}.`,
      ...(step
        ? [step]
        : [`Without a decision by then, the fee is to be refunded from ${addDays(last, 1)}.`]),
    ],
    restsOn: [statutory.because],
  });
}

function guaranteeAt(
  application: GuaranteeFacts,
  lastDay: CalendarDate,
): { guarantee: Guarantee; step?: string } {
  const bar = firstBar(application);
  const inTime = application.decidedOn !== undefined && application.decidedOn <= lastDay;
  if (bar && bar.on <= lastDay && !(inTime && application.decidedOn! < bar.on)) {
    return {
      guarantee: { standing: 'removed', lastDay, by: bar.by },
      step: `${bars[bar.by]} on ${bar.on}: no refund.`,
    };
  }
  if (inTime)
    return { guarantee: { standing: 'met', lastDay }, step: `Decided on ${application.decidedOn}: met.` };
  return { guarantee: { standing: 'running', lastDay, refundDueFrom: addDays(lastDay, 1) } };
}

function firstBar(application: GuaranteeFacts): { by: GuaranteeBar; on: CalendarDate } | undefined {
  const dated: readonly (readonly [GuaranteeBar, CalendarDate | undefined])[] = [
    ['extension-agreed', application.extensionAgreedOn],
    ['called-in', application.calledInOn],
    ['non-determination-appeal', application.nonDeterminationAppealOn],
    ['high-court-claim', application.highCourtClaimOn],
  ];
  return dated
    .flatMap(([by, on]) => (on ? [{ by, on }] : []))
    .reduce<{ by: GuaranteeBar; on: CalendarDate } | undefined>(
      (first, next) => (first && first.on <= next.on ? first : next),
      undefined,
    );
}
