import { eachListed, type ShownOfEach } from '#read-models';
import { afterDecision } from './after-decision.js';
import { allocation } from './allocation.js';
import { appeals } from './appeals.js';
import { assessment } from './assessment.js';
import { committee } from './committee.js';
import { consultation } from './consultation.js';
import { decision } from './decision.js';
import { fees } from './fees.js';
import { letters } from './letters.js';
import { internal, type Part } from './parts.js';
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

/** The parts of the open data that each fact changes. */
export const exportFacts: ShownOfEach<Part> = {
  ...eachListed(() => internal),
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
