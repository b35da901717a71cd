import type { PlanningApplicationEvent } from '#domain';
import type { Publications } from '../publication.js';
import { afterDecision } from './after-decision.js';
import { allocation } from './allocation.js';
import { appeals } from './appeals.js';
import { assessment } from './assessment.js';
import { committee } from './committee.js';
import { consultation } from './consultation.js';
import { decision } from './decision.js';
import { fees } from './fees.js';
import { letters } from './letters.js';
import { privacy } from './privacy.js';
import { publicity } from './publicity.js';
import { receiving } from './receiving.js';
import { recommendation } from './recommendation.js';
import { record } from './record.js';
import { register } from './register.js';
import { submitted } from './submitted.js';
import { time } from './time.js';
import { twoPeople } from './two-people.js';
import { validation } from './validation.js';

/**
 * What is published of each fact of a case. A new type of fact does not compile without a line here. Deliberately left
 * out: applicants and agents; addresses and descriptions, which name homes and
 * people; members of staff; officers' texts; and the direction of a recommendation before the decision.
 */
export const planningApplicationPublications: Publications<PlanningApplicationEvent> = {
  ...receiving,
  ...validation,
  ...fees,
  ...allocation,
  ...register,
  ...publicity,
  ...submitted,
  ...consultation,
  ...assessment,
  ...time,
  ...recommendation,
  ...committee,
  ...decision,
  ...afterDecision,
  ...appeals,
  ...letters,
  ...record,
  ...privacy,
  ...twoPeople,
};
