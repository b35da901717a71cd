import { type ClientIdRules, clientIds } from '../../client-ids.js';
import type { PlanningApplicationCommand } from './commands.generated.js';
import { acts } from './commands.generated.js';
import type { PlanningApplicationEvent } from './events.js';
import type { Act, Makes } from './handlers.js';

const listed = Object.entries(acts as Readonly<Record<string, Pick<Act<never>, 'makes'>>>).flatMap(
  ([type, { makes }]) => (makes ? [[type, makes] as const] : []),
);

/** All ids that clients create for items on a case. */
export const caseIds: ClientIdRules<PlanningApplicationEvent> = clientIds<
  PlanningApplicationCommand,
  PlanningApplicationEvent
>(Object.fromEntries(listed));

interface Made extends Pick<Makes<never>, 'id'> {
  readonly kind: string;
  readonly called: string | undefined;
}

/** The facts that record what a command creates, and what people call it. */
export const madeByCommands: ReadonlyMap<string, Made> = new Map(
  listed.flatMap(([, { fact, kind, id, called }]) => (kind ? [[fact, { kind, id, called }]] : [])),
);
