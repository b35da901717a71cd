import { appeals } from './appeals/appeals.commands.js';
import { assessment } from './assessment/assessment.commands.js';
import { committee } from './committee/committee.commands.js';
import { consultation } from './consultation/consultation.commands.js';
import { decision } from './decision/decision.commands.js';
import { publicity } from './publicity/publicity.commands.js';
import { recommendation } from './recommendation/recommendation.commands.js';
import { register } from './register/register.commands.js';
import { time } from './time/time.commands.js';

/** Every topic of a case: what may be asked of it over HTTP. */
export const caseTopics = [
  appeals,
  assessment,
  committee,
  consultation,
  decision,
  publicity,
  recommendation,
  register,
  time,
];
