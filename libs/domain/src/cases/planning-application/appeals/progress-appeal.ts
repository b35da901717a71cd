import type { CalendarDate } from '#legislation';
import { accept, type Rejection, reject } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done, happened, unbounded } from '../days/limits.js';
import { anyCase, of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { type AppealState, pendingAppealStages } from '../state/appeals.js';
import type { ExistingCase, PlanningApplication } from '../state.js';
import type { AppealOutcome } from '../vocabulary/appeal.js';
import type { Condition } from '../vocabulary/recommendation.js';
import type { AppealProcedure } from './events.js';
import { appealsAt } from './targets.js';

interface OfAppeal {
  readonly appealId: string;
  readonly on: CalendarDate;
}

export interface ValidateAppeal extends OfAppeal {
  readonly type: 'ValidateAppeal';
  readonly validatedOn: CalendarDate;
}

export interface StartAppeal extends OfAppeal {
  readonly type: 'StartAppeal';
  readonly startedOn: CalendarDate;
  readonly procedure: AppealProcedure;
}

export interface WithdrawAppeal extends OfAppeal {
  readonly type: 'WithdrawAppeal';
  readonly withdrawnOn: CalendarDate;
}

export interface DecideAppeal extends OfAppeal {
  readonly type: 'DecideAppeal';
  readonly outcome: AppealOutcome;
  readonly decidedOn: CalendarDate;
  readonly document: string | null;
  /** The conditions of the permission, if the inspector granted one. */
  readonly conditions: readonly Condition[];
}

type Stage = AppealState['stage'];

const stands: Record<Stage, string> = {
  lodged: 'was lodged and is not yet validated by the inspectorate',
  validated: 'was validated and has not started yet',
  started: 'has started',
  decided: 'has been decided',
  withdrawn: 'was withdrawn',
};

/** The stages from which each step is possible. */
const before: Record<'validated' | 'started' | 'withdrawn' | 'decided', readonly Stage[]> = {
  validated: ['lodged'],
  started: ['validated'],
  withdrawn: pendingAppealStages,
  decided: ['started'],
};

const mayProgressAppeal = (state: PlanningApplication) => anyCase(state, 'appealed');

function validateAppeal(
  { appealId, validatedOn }: ValidateAppeal,
  found: FoundBy<typeof mayProgressAppeal>,
): CaseOutcome {
  const step = nextStep(found, appealId, 'validated');
  if (!('found' in step)) return step;
  return accept({ type: 'AppealValidated', ...of(step.found, validatedOn), appealId, validatedOn });
}

export const ValidateAppeal: Act<ValidateAppeal> = act(mayProgressAppeal, validateAppeal, {
  days: { validatedOn: happened(the.appeal), on: done() },
  targets: appealsAt(['lodged']),
  without: 'No appeal is waiting to be validated.',
});

function startAppeal(
  { appealId, startedOn, procedure }: StartAppeal,
  found: FoundBy<typeof mayProgressAppeal>,
): CaseOutcome {
  const step = nextStep(found, appealId, 'started');
  if (!('found' in step)) return step;
  return accept({ type: 'AppealStarted', ...of(step.found, startedOn), appealId, startedOn, procedure });
}

export const StartAppeal: Act<StartAppeal> = act(mayProgressAppeal, startAppeal, {
  days: { startedOn: happened(the.appeal, the.appealValidated), on: done() },
  targets: appealsAt(['validated']),
  without: 'No appeal is waiting to start.',
});

function withdrawAppeal(
  { appealId, withdrawnOn }: WithdrawAppeal,
  found: FoundBy<typeof mayProgressAppeal>,
): CaseOutcome {
  const step = nextStep(found, appealId, 'withdrawn');
  if (!('found' in step)) return step;
  return accept({ type: 'AppealWithdrawn', ...of(step.found, withdrawnOn), appealId, withdrawnOn });
}

export const WithdrawAppeal: Act<WithdrawAppeal> = act(mayProgressAppeal, withdrawAppeal, {
  days: { withdrawnOn: happened(the.appeal), on: done() },
  targets: appealsAt(pendingAppealStages),
  without: 'No appeal is under way.',
});

function decideAppeal(
  { appealId, outcome, decidedOn, document, conditions }: DecideAppeal,
  found: FoundBy<typeof mayProgressAppeal>,
): CaseOutcome {
  const step = nextStep(found, appealId, 'decided');
  if (!('found' in step)) return step;
  if (outcome === 'dismissed' && conditions.length > 0)
    return reject(
      'conditions-not-possible',
      'A dismissed appeal grants nothing, so it cannot have conditions.',
    );
  return accept({
    type: 'AppealDecided',
    ...of(step.found, decidedOn),
    appealId,
    outcome,
    decidedOn,
    document,
    conditions,
  });
}

export const DecideAppeal: Act<DecideAppeal> = act(mayProgressAppeal, decideAppeal, {
  days: {
    decidedOn: happened(the.appeal, the.appealStarted),
    'conditions[].agreedOn': unbounded('a condition keeps the day on which it was agreed'),
    on: done(),
  },
  targets: appealsAt(['started']),
  without: 'No appeal has started.',
});

/** The case, if its appeal may take this step; accepted without facts if it has already taken it. */
function nextStep(
  found: ExistingCase,
  appealId: string,
  next: keyof typeof before,
):
  | { readonly found: ExistingCase }
  | { readonly rejected: Rejection }
  | { readonly accepted: readonly never[] } {
  const appeal = found.appeals.get(appealId);
  if (!appeal) return reject('unknown-appeal', `No appeal ${appealId} was lodged on ${found.caseReference}.`);
  if (appeal.stage === next) return { accepted: [] };
  if (!before[next].includes(appeal.stage))
    return reject(`appeal-${appeal.stage}`, `The appeal ${stands[appeal.stage]}, so it cannot be ${next}.`);
  return { found };
}
