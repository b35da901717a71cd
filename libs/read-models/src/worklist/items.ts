import {
  type ActBy,
  actBy,
  type GroupOfWork,
  groupByDay,
  groupsOfWork,
  type Window,
  windowOf,
} from './act-by.js';
import { consultingOn } from './consulting.js';
import { type IfMissed, ifMissed, isAgreed } from './if-missed.js';
import type { Act } from './kind.js';
import { actFor, type KindOfWork, kindNamed, kindsFor } from './kinds.js';
import { compareText } from './ordering.js';
import { type StandsOut, standsOut } from './stands-out.js';
import type { View } from './view.js';
import type { AskedOn, WorkCase } from './work-case.js';

/**
 * A case on somebody's list. It appears once, with its most urgent item; everything else is in `standsOut`.
 */
export interface WorkItem {
  readonly found: WorkCase;
  readonly kind: KindOfWork;
  /** All its kinds of work. */
  readonly kinds: readonly KindOfWork[];
  readonly group: GroupOfWork;
  readonly actBy: ActBy | null;
  readonly window: Window | null;
  readonly isAgreed: boolean;
  readonly ifMissed: IfMissed | null;
  readonly standsOut: readonly StandsOut[];
  readonly act: Act;
  /** Set if it is best to do many such cases together. */
  readonly alike: KindOfWork | null;
}

/** Undefined if the reader has nothing to do with the case. */
export function itemOf(
  found: WorkCase,
  views: readonly View[],
  asked: AskedOn,
  toConfirm = 0,
): WorkItem | undefined {
  const consulting = consultingOn(found, asked);
  const situation = { found, consulting, asked, toConfirm };
  const kinds = kindsFor(situation, views);
  const [kind] = kinds;
  if (kind === undefined) return undefined;
  const { group } = kindNamed(kind);
  const until = group === 'tidy-up' ? null : actBy(found, kind, asked);
  const missed = ifMissed(found, asked);
  return {
    ...{ found, kind, kinds, ifMissed: missed, actBy: until },
    group: group === 'dated' ? groupByDay(found, until, asked) : group,
    window: windowOf(consulting, until),
    isAgreed: isAgreed(found),
    standsOut: standsOut(situation, missed),
    act: actFor(situation, kinds),
    alike: group === 'tidy-up' ? kind : null,
  };
}

const never = '9999-12-31';

/** By group, then by the day to act by, the last day, the day it came, and its reference. */
export const inOrder = (one: WorkItem, other: WorkItem): number =>
  groupsOfWork.indexOf(one.group) - groupsOfWork.indexOf(other.group) ||
  compareText(one.actBy?.day ?? never, other.actBy?.day ?? never) ||
  compareText(one.found.decideBy ?? never, other.found.decideBy ?? never) ||
  compareText(one.found.receivedOn, other.found.receivedOn) ||
  compareText(one.found.caseReference, other.found.caseReference) ||
  compareText(one.found.caseId, other.found.caseId);
