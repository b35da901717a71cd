import type { ClientIds } from '../../client-ids.js';
import type { PlanningApplicationEvent } from './events.js';

/** The ids that clients create for items on a case, by the command of a topic. */
export type CaseIds<Command extends { readonly type: string }> = ClientIds<Command, PlanningApplicationEvent>;

export const entry = <Fact>(fact: Fact) => ({ id: 'entryId', fact }) as const;
