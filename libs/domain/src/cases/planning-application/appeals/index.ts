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
    targets: groundsOfAppeal,
    without:
      'Nothing on this case can be appealed: it was decided as the applicant asked, or there is still time to decide it.',
  }),
  ValidateAppeal: act(mayProgressAppeal, validateAppeal, {
    targets: appealsAt(['lodged']),
    without: 'No appeal is waiting to be validated.',
  }),
  StartAppeal: act(mayProgressAppeal, startAppeal, {
    targets: appealsAt(['validated']),
    without: 'No appeal is waiting to start.',
  }),
  WithdrawAppeal: act(mayProgressAppeal, withdrawAppeal, {
    targets: appealsAt(pendingAppealStages),
    without: 'No appeal is under way.',
  }),
  DecideAppeal: act(mayProgressAppeal, decideAppeal, {
    targets: appealsAt(['started']),
    without: 'No appeal has started.',
  }),
};
