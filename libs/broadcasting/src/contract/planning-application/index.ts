import type { PlanningApplicationEvent } from '#domain';
import type { Publications } from '../publication.js';
import { after } from './after.js';
import { consultation } from './consultation.js';
import { decision } from './decision.js';
import { fees } from './fees.js';
import { file } from './file.js';
import { privacy } from './privacy.js';
import { receiving } from './receiving.js';
import { time } from './time.js';
import { twoPeople } from './two-people.js';
import { validation } from './validation.js';

/**
 * What the world is told of each fact of a case. A new type of fact does not compile until somebody has decided
 * here. Left out on purpose: applicants and agents; addresses and descriptions, which name homes and people; who
 * among the staff did it; whatever an officer wrote; and which way a recommendation goes before the decision.
 */
export const planningApplicationPublications: Publications<PlanningApplicationEvent> = {
  ...receiving,
  ...validation,
  ...fees,
  ...file,
  ...consultation,
  ...time,
  ...decision,
  ...after,
  ...privacy,
  ...twoPeople,
};
