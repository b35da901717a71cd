import { type CalendarDate, type CouncilLaw, feeFor } from '#legislation';
import { accept, type Rejection, reject } from '../../../decider.js';
import { withCode } from '../days/bound.js';
import * as the from '../days/bounds.js';
import { done, happened, toCome } from '../days/limits.js';
import * as own from '../days/own-days.js';
import { of, unvalidated } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy, provided } from '../handlers.js';
import { settlement, shortOfStated } from '../questions/overpayment.js';
import { parentMissing } from '../questions/relations.js';
import { statutoryDeadline } from '../questions/statutory-deadline.js';
import { waitingFor } from '../questions/still-asked.js';
import { periodTurnsOnMore } from '../questions/unsaid.js';
import { unanswered } from '../state/validation.js';
import { isLive, type OnFile, type PlanningApplication } from '../state.js';
import type { Deadline } from '../vocabulary/deadline.js';
import { typeInWords } from '../vocabulary/in-words.js';
import type { Unsaid } from '../vocabulary/measures.js';
import { nothingCameOn } from './valid-day.js';

export interface MarkValid {
  readonly type: 'MarkValid';
  /**
   * The day on which the last of form, plans, certificates, particulars and correct fee came, not the day of
   * checking.
   */
  readonly validFrom: CalendarDate;
  /** The officer's own last day to decide, if no law gives a period. */
  readonly decideBy: CalendarDate | null;
  /**
   * Left out while unknown: then the recorded measures apply, or it counts as no and is reported as unknown.
   */
  readonly eia?: boolean;
  readonly psi?: boolean;
  readonly on: CalendarDate;
}

function mayMarkValid(state: PlanningApplication) {
  if (isLive(state)) {
    const since = `${state.caseReference} has been valid since ${state.clock.validFrom}: correct that day.`;
    return reject('already-valid', since);
  }
  return provided(unvalidated(state, 'marked valid'), notComplete, parentMissing);
}

/** Already valid from that day. */
const isValidFrom = ({ validFrom }: Pick<MarkValid, 'validFrom'>, state: PlanningApplication): boolean =>
  isLive(state) && state.clock.validFrom === validFrom;

export function markValid(
  command: MarkValid,
  found: FoundBy<typeof mayMarkValid>,
  law: CouncilLaw,
): CaseOutcome {
  const { validFrom, on } = command;
  const refused = nothingCameOn(validFrom, found, { on }, law);
  if (refused) return refused;
  const turnsOn = turnsOnOf(command, found);
  const deadline = deadlineFor(found, command, turnsOn, law);
  if ('rejected' in deadline) return deadline;
  const { unsaid, ...said } = turnsOn;
  const validated = {
    ...{ validFrom, validationCompletedOn: on, ...said },
    ...(unsaid.length > 0 && { unsaid }),
  };
  return accept(
    { type: 'ApplicationValidated', ...of(found, validFrom), ...validated },
    { type: 'DeadlineSet', ...of(found, validFrom), ...deadline },
  );
}

export const MarkValid: Act<MarkValid> = act(mayMarkValid, markValid, {
  days: {
    validFrom: happened(withCode(the.receipt, 'valid-before-received')),
    decideBy: toCome(own.its('validFrom', 'the day it is valid from', 'period-backwards')),
    on: done(),
  },
  isRepeat: isValidFrom,
});

function notComplete({
  requests,
  fees,
  applicationType: type,
  receivedOn,
}: OnFile): { readonly rejected: Rejection } | undefined {
  const missing = waitingFor(requests, unanswered(requests, 'open', 'lapsed'));
  if (missing) return missing;
  // Pre-application advice is charged by the council's prices, and paid for there.
  const chargedByPrices = feeFor({ type }, receivedOn).outcome === 'not a planning fee';
  const settled = settlement(fees);
  const short =
    settled?.state === 'underpaid' ? settled.because : chargedByPrices ? undefined : shortOfStated(fees);
  return short === undefined ? undefined : reject('fee-underpaid', short);
}

interface TurnsOn {
  readonly eia: boolean;
  readonly psi: boolean;
  readonly unsaid: readonly Unsaid[];
}

/** The facts on which the period depends: stated now, or found when the proposal was measured. */
function turnsOnOf(
  { eia: sent, psi: sentPsi }: MarkValid,
  { applicationType: code, measures }: OnFile,
): TurnsOn {
  const [eia, psi] = [sent ?? measures?.eia, sentPsi ?? measures?.psi];
  const unsaid: readonly Unsaid[] = [
    ...(eia === undefined ? (['eia'] as const) : []),
    ...(psi === undefined ? (['psi'] as const) : []),
  ];
  return { eia: eia ?? false, psi: psi ?? false, unsaid: periodTurnsOnMore(code) ? unsaid : [] };
}

function deadlineFor(
  state: OnFile,
  { validFrom, decideBy }: MarkValid,
  turnsOn: TurnsOn,
  law: CouncilLaw,
): Deadline | { readonly rejected: Rejection } {
  const begun = { validFrom, ...turnsOn, priorApprovalNeeded: false, deadlines: [] };
  const statutory = statutoryDeadline(state, begun, law.corrections);
  if (statutory) return statutory;
  if (decideBy === null) {
    const because = `No law sets a period for ${typeInWords(state.applicationType)}: give the day by which to decide.`;
    return reject('no-statutory-period', because);
  }
  return { decideBy, inForce: decideBy, cause: 'officer', because: null };
}
