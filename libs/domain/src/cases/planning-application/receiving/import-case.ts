import type { CalendarDate, Corrections, CouncilLaw, Reason } from '#legislation';
import { accept, type Rejection, reject } from '../../../decider.js';
import type { CaseReference, OfficerId } from '../../../values.js';
import type { PlanningApplicationEvent } from '../events.js';
import type { CaseOutcome } from '../handlers.js';
import { statutoryDeadline } from '../questions/statutory-deadline.js';
import type { PlanningApplication } from '../state.js';
import type { Received } from './events.js';

/** Brings in an open case of a council that joins, with what was done elsewhere on the days it was done. */
export interface ImportCase {
  readonly type: 'ImportCase';
  readonly caseReference: CaseReference;
  readonly source: string;
  readonly formerReference: string;
  readonly received: Received;
  readonly invalid: { readonly from: CalendarDate; readonly reasons: readonly string[] } | null;
  readonly valid: ImportedValidity | null;
  readonly siteNotice: { readonly displayedOn: CalendarDate; readonly commentsUntil: CalendarDate } | null;
  /** What was paid and what went back where it comes from; null where its record says nothing of that. */
  readonly money?: ImportedMoney | null;
  readonly officer: { readonly id: OfficerId; readonly isAuthorised: boolean } | null;
  readonly on: CalendarDate;
}

export interface ImportedMoney {
  readonly paidPence: number;
  readonly refundedPence: number;
}

export interface ImportedValidity {
  readonly validFrom: CalendarDate;
  /** The day by which it was to be decided at first; null: as the law says. */
  readonly decideBy: CalendarDate | null;
  readonly eia: boolean;
  readonly extensions: readonly { readonly agreedOn: CalendarDate; readonly decideBy: CalendarDate }[];
}

type Refusal = { readonly rejected: Rejection };

export function importCase(
  command: ImportCase,
  state: PlanningApplication,
  { corrections }: CouncilLaw,
): CaseOutcome {
  const { received, formerReference, on } = command;
  if (state.stage !== 'unknown')
    return state.payloadSha256 === received.payloadSha256
      ? accept()
      : reject('import-differs', `${formerReference} was brought in before with other contents.`);
  const refused = impossible(command);
  if (refused) return refused;
  const validity = validityOf(command, corrections);
  if ('rejected' in validity) return validity;
  const { caseReference, source, invalid, officer } = command;
  const said = (effectiveOn: CalendarDate) => ({ caseReference, effectiveOn });
  return accept<PlanningApplicationEvent>(
    { type: 'ApplicationReceived', ...said(received.receivedOn), ...received },
    { type: 'CaseImported', ...said(on), source, formerReference },
    ...moneyOf(command),
    ...(invalid
      ? [
          {
            type: 'ApplicationInvalidated',
            ...said(invalid.from),
            invalidFrom: invalid.from,
            reasons: invalid.reasons,
          } as const,
        ]
      : []),
    ...validity.facts,
    ...publicity(command),
    ...(officer
      ? [{ type: 'OfficerAllocated', ...said(on), officer: officer.id, previous: null } as const]
      : []),
  );
}

/** A payment of a reference made of the case's own: no bank's or portal's came with it. */
function moneyOf({ caseReference, formerReference, source, received, money }: ImportCase): FeeFacts {
  if (!money) return [];
  const { paidPence, refundedPence } = money;
  const said = { caseReference, effectiveOn: received.receivedOn };
  const day = { paidOn: received.receivedOn };
  const reference = `${source}: ${formerReference}`;
  const paid = { paymentId: 'imported', amountPence: paidPence, method: 'internal', reference } as const;
  const back = { refundId: 'imported', amountPence: refundedPence };
  return [
    ...(paidPence > 0 ? [{ type: 'PaymentRecorded', ...said, ...day, ...paid } as const] : []),
    ...(refundedPence > 0 ? [{ type: 'RefundBroughtIn', ...said, ...day, ...back } as const] : []),
  ];
}

type FeeFacts = readonly PlanningApplicationEvent[];

function impossible(command: ImportCase): Refusal | undefined {
  const { valid, siteNotice, officer, money, on } = command;
  if (money && money.refundedPence > money.paidPence)
    return reject('refund-too-large', 'More went back than was paid: one of the two is wrong.');
  if (siteNotice && !valid) return reject('not-valid', 'A site notice is displayed for a valid application.');
  if (officer && !officer.isAuthorised)
    return reject('officer-not-authorised', `${officer.id} may not act for this council on ${on}.`);
  return undefined;
}

/** The deadlines as they were kept elsewhere: the one that was set at first, then each that was agreed. */
function validityOf(
  { caseReference, received, valid }: ImportCase,
  corrections: Corrections,
): Refusal | { readonly facts: readonly PlanningApplicationEvent[] } {
  if (!valid) return { facts: [] };
  const { validFrom, eia, extensions } = valid;
  const first = firstDeadline(received, valid, corrections);
  if ('rejected' in first) return first;
  const said = (effectiveOn: CalendarDate) => ({ caseReference, effectiveOn });
  const facts: PlanningApplicationEvent[] = [
    {
      type: 'ApplicationValidated',
      ...said(validFrom),
      ...{ validFrom, validationCompletedOn: validFrom, eia, psi: false },
    },
    { type: 'DeadlineSet', ...said(validFrom), ...first, inForce: first.decideBy },
  ];
  let insteadOf = first.decideBy;
  for (const [index, { agreedOn, decideBy }] of extensions.entries()) {
    if (decideBy <= insteadOf)
      return reject('extension-not-later', `${decideBy} is no later than ${insteadOf}, which it replaces.`);
    const proposalId = `imported-${index + 1}`;
    const agreed = { decideBy, agreedOn, insteadOf, agreedLate: agreedOn > insteadOf };
    facts.push({ type: 'ExtensionAgreed', ...said(agreedOn), proposalId, ...agreed });
    insteadOf = decideBy;
  }
  return { facts };
}

interface FirstDeadline {
  readonly decideBy: CalendarDate;
  readonly cause: 'statutory' | 'officer';
  readonly because: Reason | null;
}

function firstDeadline(
  { applicationType, scale, receivedOn }: Received,
  { validFrom, eia, decideBy }: ImportedValidity,
  corrections: Corrections,
): FirstDeadline | Refusal {
  const clock = { validFrom, eia, psi: false, priorApprovalNeeded: false, deadlines: [] };
  const statutory = statutoryDeadline({ applicationType, scale, receivedOn }, clock, corrections);
  if (statutory && (decideBy === null || decideBy === statutory.decideBy)) return statutory;
  if (decideBy === null)
    return reject(
      'no-statutory-period',
      `No law sets a period for ${applicationType}: say by when to decide.`,
    );
  return { decideBy, cause: 'officer', because: null };
}

function publicity({ caseReference, siteNotice }: ImportCase): readonly PlanningApplicationEvent[] {
  if (!siteNotice) return [];
  const { displayedOn, commentsUntil } = siteNotice;
  const said = { caseReference, effectiveOn: displayedOn };
  const shown = {
    entryId: 'imported-notice',
    displayedOn,
    place: 'as recorded before',
    evidence: 'imported',
  };
  return [
    { type: 'PublicityStarted', ...said, startedOn: displayedOn },
    { type: 'SiteNoticeDisplayed', ...said, ...shown, commentsUntil, because: null },
  ];
}
