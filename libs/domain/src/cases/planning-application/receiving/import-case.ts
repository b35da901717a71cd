import type { CalendarDate, Corrections, CouncilLaw, Reason } from '#legislation';
import { accept, type Rejection, reject } from '../../../decider.js';
import type { PlanningApplicationEvent } from '../events.js';
import { type Act, type CaseOutcome, unasked } from '../handlers.js';
import { fileOf, moneyOf } from '../questions/imported-file.js';
import { statutoryDeadline } from '../questions/statutory-deadline.js';
import type { PlanningApplication } from '../state.js';
import type { Received } from '../vocabulary/received.js';
import { daysOfImport } from './days-of-import.js';
import { importAgain } from './import-again.js';
import type { ImportCase as Command, ImportedValidity } from './imported-case.js';
import { parentOf } from './imported-parent.js';

export type ImportCase = Command;

type Refusal = { readonly rejected: Rejection };

function importCase(command: Command, state: PlanningApplication, { corrections }: CouncilLaw): CaseOutcome {
  const { received, formerReference, on } = command;
  if (state.stage !== 'unknown')
    return state.payloadSha256 === received.payloadSha256
      ? accept()
      : command.again
        ? (impossible(command) ?? importAgain(command, state))
        : reject(
            'import-differs',
            `${formerReference} was brought in earlier with other contents, as ${state.caseReference}.`,
          );
  const refused = impossible(command);
  if (refused) return refused;
  const validity = validityOf(command, corrections);
  if ('rejected' in validity) return validity;
  const { caseReference, source, invalid, officer, publishedOn, history } = command;
  const said = (effectiveOn: CalendarDate) => ({ caseReference, effectiveOn });
  const facts: PlanningApplicationEvent[] = [
    { type: 'ApplicationReceived', ...said(received.receivedOn), ...received },
    { type: 'CaseImported', ...said(on), source, formerReference },
    ...parentOf(command),
    ...moneyOf(command),
  ];
  if (invalid) {
    const { from: invalidFrom, reasons } = invalid;
    facts.push({ type: 'ApplicationInvalidated', ...said(invalidFrom), invalidFrom, reasons });
  }
  facts.push(...validity.facts, ...publicity(command), ...fileOf(command));
  if (publishedOn)
    facts.push({ type: 'ApplicationPublished', ...said(publishedOn), publishedOn, documents: [] });
  if (officer) facts.push({ type: 'OfficerAllocated', ...said(on), officer: officer.id, previous: null });
  if (history) facts.push({ type: 'CaseHistoryImported', ...said(history.endedOn ?? on), ...history });
  return accept(...facts);
}

export const ImportCase: Act<ImportCase> = unasked(importCase, { days: daysOfImport });

function impossible(command: Command): Refusal | undefined {
  const { valid, siteNotice, officer, money, history, file, on } = command;
  const paid = sumOf(file?.payments) || (money?.paidPence ?? 0);
  if ((sumOf(file?.refunds) || (money?.refundedPence ?? 0)) > paid)
    return reject('refund-too-large', 'The refunds exceed the payments: one of the two is wrong.');
  if (siteNotice && !valid && !history)
    return reject('not-valid', 'Only a valid application has a site notice.');
  if (file && !valid && !history && file.consultees.length + file.comments.length > 0)
    return reject(
      'not-valid',
      'People are consulted only on a valid application: give the day from which it is valid.',
    );
  if (history && (history.decision !== null) !== (history.ended === 'decided'))
    return reject('decision-missing', 'A decided case needs a decision, and other cases cannot have one.');
  if (history?.ended === 'decided' && history.endedOn === null)
    return reject('decision-missing', 'A decision needs its day.');
  const twice = numberTwice(history);
  if (twice !== undefined)
    return reject('condition-twice', `Two of its conditions have the number ${twice}.`);
  if (officer && !officer.isAuthorised)
    return reject('officer-not-authorised', `The officer is not authorised for this council on ${on}.`);
  return undefined;
}

const sumOf = (amounts: readonly { readonly amountPence: number }[] = []): number =>
  amounts.reduce((sum, { amountPence }) => sum + amountPence, 0);

function numberTwice(history: Command['history']): number | undefined {
  const numbers = history?.conditions.map(({ number }) => number) ?? [];
  return numbers.find((number, index) => numbers.indexOf(number) !== index);
}

/** The deadlines from the former system: the first one, then each agreed one. */
function validityOf(
  { caseReference, received, valid, history }: Command,
  corrections: Corrections,
): Refusal | { readonly facts: readonly PlanningApplicationEvent[] } {
  if (!valid) return { facts: [] };
  const { validFrom, eia, extensions } = valid;
  const said = (effectiveOn: CalendarDate) => ({ caseReference, effectiveOn });
  const facts: PlanningApplicationEvent[] = [
    {
      type: 'ApplicationValidated',
      ...said(validFrom),
      ...{ validFrom, validationCompletedOn: validFrom, eia, psi: false },
    },
  ];
  // The old deadline no longer matters, and the law of that time may not be loaded.
  if (history && valid.decideBy === null && extensions.length === 0) return { facts };
  const first = firstDeadline(received, valid, corrections);
  if ('rejected' in first) return first;
  facts.push({ type: 'DeadlineSet', ...said(validFrom), ...first, inForce: first.decideBy });
  let insteadOf = first.decideBy;
  for (const [index, { agreedOn, decideBy }] of extensions.entries()) {
    if (decideBy <= insteadOf)
      return reject('extension-not-later', `${decideBy} must be later than ${insteadOf}, which it replaces.`);
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
  const clock = { validFrom, eia, psi: false, unsaid: [], priorApprovalNeeded: false, deadlines: [] };
  const statutory = statutoryDeadline({ applicationType, scale, receivedOn }, clock, corrections);
  if (statutory && (decideBy === null || decideBy === statutory.decideBy)) return statutory;
  if (decideBy === null)
    return reject(
      'no-statutory-period',
      `No law sets a period for ${applicationType}: give the day by which to decide.`,
    );
  return { decideBy, cause: 'officer', because: null };
}

function publicity({ caseReference, siteNotice }: Command): readonly PlanningApplicationEvent[] {
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
