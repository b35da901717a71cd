import type { Handlers } from '../handlers.js';
import { type LodgeAppeal, lodgeAppeal } from './lodge-appeal.js';
import {
  type DecideAppeal,
  decideAppeal,
  type StartAppeal,
  startAppeal,
  type ValidateAppeal,
  validateAppeal,
  type WithdrawAppeal,
  withdrawAppeal,
} from './progress-appeal.js';

export type AppealCommand = LodgeAppeal | ValidateAppeal | StartAppeal | WithdrawAppeal | DecideAppeal;

export const appeals: Handlers<AppealCommand> = {
  LodgeAppeal: lodgeAppeal,
  ValidateAppeal: validateAppeal,
  StartAppeal: startAppeal,
  WithdrawAppeal: withdrawAppeal,
  DecideAppeal: decideAppeal,
};
