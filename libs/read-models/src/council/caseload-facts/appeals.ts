import type { AppealFact } from '#domain';
import { shows } from '../../shown.js';
import { type Columns, decides } from './columns.js';

const appeal = shows('appeal', 'appealDecidedOn', 'appealOutcome');

export const appeals: Columns<AppealFact> = {
  AppealLodged: appeal,
  AppealValidated: appeal,
  AppealStarted: appeal,
  AppealWithdrawn: appeal,
  AppealDecided: shows(...decides.shows, ...appeal.shows),
};
