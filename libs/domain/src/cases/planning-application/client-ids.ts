import { type ClientIdRules, clientIds } from '../../client-ids.js';
import { afterDecisionIds } from './after-decision/effects.js';
import { appealIds } from './appeals/effects.js';
import { assessmentIds } from './assessment/effects.js';
import type { PlanningApplicationCommand } from './commands.js';
import { committeeIds } from './committee/effects.js';
import { consultationIds } from './consultation/effects.js';
import type { PlanningApplicationEvent } from './events.js';
import { feeIds } from './fees/effects.js';
import { letterIds } from './letters/effects.js';
import { privacyIds } from './privacy/effects.js';
import { publicityIds } from './publicity/effects.js';
import { recommendationIds } from './recommendation/effects.js';
import { recordIds } from './record/effects.js';
import { registerIds } from './register/effects.js';
import { timeIds } from './time/effects.js';
import { twoPeopleIds } from './two-people/effects.js';
import { validationIds } from './validation/effects.js';

/** All ids that clients create for items on a case. */
export const caseIds: ClientIdRules<PlanningApplicationEvent> = clientIds<
  PlanningApplicationCommand,
  PlanningApplicationEvent
>({
  ...assessmentIds,
  ...registerIds,
  ...committeeIds,
  ...recordIds,
  ...publicityIds,
  ...consultationIds,
  ...recommendationIds,
  ...afterDecisionIds,
  ...privacyIds,
  ...twoPeopleIds,
  ...validationIds,
  ...timeIds,
  ...appealIds,
  ...letterIds,
  ...feeIds,
});
