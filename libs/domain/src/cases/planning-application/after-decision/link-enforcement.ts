import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done } from '../days/limits.js';
import { anyCase, of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import type { PlanningApplication } from '../state.js';

export interface LinkEnforcement {
  readonly type: 'LinkEnforcement';
  readonly entryId: string;
  readonly enforcementReference: string;
  readonly noticeServedOn: CalendarDate | null;
  readonly on: CalendarDate;
}

const mayLinkEnforcement = (state: PlanningApplication) => anyCase(state, 'linked');

function linkEnforcement(
  { type: _, on, ...link }: LinkEnforcement,
  found: FoundBy<typeof mayLinkEnforcement>,
): CaseOutcome {
  return accept({ type: 'EnforcementLinked', ...of(found, on), ...link, linkedOn: on });
}

export const LinkEnforcement: Act<LinkEnforcement> = act(mayLinkEnforcement, linkEnforcement, {
  days: {
    noticeServedOn: {
      notBefore: [],
      notAfter: [the.today],
    },
    on: done(),
  },
  makes: {
    kind: 'enforcement link',
    id: 'entryId',
    fact: 'EnforcementLinked',
    called: 'enforcementReference',
  },
});
