import * as the from '../days/bounds.js';
import { done, happened, unbounded } from '../days/limits.js';
import { act, type Handlers } from '../handlers.js';
import { pendingAppealStages } from '../state/appeals.js';
import { groundsOfAppeal, type LodgeAppeal, lodgeAppeal, mayLodgeAppeal } from './lodge-appeal.js';
import {
  type DecideAppeal,
  decideAppeal,
  mayProgressAppeal,
  type StartAppeal,
  startAppeal,
  type ValidateAppeal,
  validateAppeal,
  type WithdrawAppeal,
  withdrawAppeal,
} from './progress-appeal.js';
import { appealsAt } from './targets.js';

export type AppealCommand = LodgeAppeal | ValidateAppeal | StartAppeal | WithdrawAppeal | DecideAppeal;

export const appeals: Handlers<AppealCommand> = {
  LodgeAppeal: act(mayLodgeAppeal, lodgeAppeal, {
    days: { lodgedOn: happened(the.receipt, the.validity, the.decision), on: done() },
    targets: groundsOfAppeal,
    without:
      'Nothing on this case can be appealed: it was decided as the applicant asked, or there is still time to decide it.',
  }),
  ValidateAppeal: act(mayProgressAppeal, validateAppeal, {
    days: { validatedOn: happened(the.appeal), on: done() },
    targets: appealsAt(['lodged']),
    without: 'No appeal is waiting to be validated.',
  }),
  StartAppeal: act(mayProgressAppeal, startAppeal, {
    days: { startedOn: happened(the.appeal, the.appealValidated), on: done() },
    targets: appealsAt(['validated']),
    without: 'No appeal is waiting to start.',
  }),
  WithdrawAppeal: act(mayProgressAppeal, withdrawAppeal, {
    days: { withdrawnOn: happened(the.appeal), on: done() },
    targets: appealsAt(pendingAppealStages),
    without: 'No appeal is under way.',
  }),
  DecideAppeal: act(mayProgressAppeal, decideAppeal, {
    days: {
      decidedOn: happened(the.appeal, the.appealStarted),
      'conditions[].agreedOn': unbounded('a condition keeps the day on which it was agreed'),
      on: done(),
    },
    targets: appealsAt(['started']),
    without: 'No appeal has started.',
  }),
};
