import { eachListed } from '../../council/listed-facts.js';
import type { LaterFact } from '../../shown.js';
import { seen, type Works } from '../works.js';
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

/** The work that each fact creates or ends. */
export const workFacts: Required<Works<LaterFact>> = {
  ...eachListed(() => seen),
  ...receiving,
  ...validation,
  ...fees,
  ...allocation,
  ...register,
  ...submitted,
  ...publicity,
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
