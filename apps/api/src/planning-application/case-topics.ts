import type { Type } from '@nestjs/common';
import type { PlanningApplicationCommand } from '#domain';
import { afterDecision } from './after-decision/after-decision.commands.js';
import { allocation } from './allocation/allocation.commands.js';
import { appeals } from './appeals/appeals.commands.js';
import { assessment } from './assessment/assessment.commands.js';
import { controllerOf } from './case-controllers.js';
import type { TaggedRoutes } from './case-routes.js';
import { committee } from './committee/committee.commands.js';
import { consultation } from './consultation/consultation.commands.js';
import { decision } from './decision/decision.commands.js';
import { fees } from './fees/fees.commands.js';
import { letters } from './letters/letters.commands.js';
import { privacy } from './privacy/privacy.commands.js';
import { publicity } from './publicity/publicity.commands.js';
import { receiving } from './receiving/receiving.commands.js';
import { recommendation } from './recommendation/recommendation.commands.js';
import { record } from './record/record.commands.js';
import { register } from './register/register.commands.js';
import { submitted } from './submitted/submitted.commands.js';
import { time } from './time/time.commands.js';
import { twoPeople } from './two-people/two-people.commands.js';
import { validation } from './validation/validation.commands.js';

/** Every topic of a case with its HTTP routes. */
export const caseRoutes: TaggedRoutes<PlanningApplicationCommand> = {
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

/** A controller for each heading. */
export const caseControllers: readonly Type[] = [...new Set(routesAsked().map(([, { tag }]) => tag))].map(
  (tag) =>
    controllerOf(
      tag,
      routesAsked().filter(([, route]) => route.tag === tag),
    ),
);

function routesAsked() {
  return Object.entries(caseRoutes).flatMap(([type, route]) =>
    'path' in route ? [[type as PlanningApplicationCommand['type'], route] as const] : [],
  );
}
