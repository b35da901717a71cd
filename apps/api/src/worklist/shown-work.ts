import type { CaseId } from '#domain';
import type { Reason } from '#legislation';
import { groupsOfWork, type HeldCase, kindNamed, kindNames, type WorkItem } from '#read-models';
import type { RowInWords } from '../case/fact-words.js';
import { heldView } from '../caseload/held.js';
import type { DayReasonView, WorkCountsView, WorkItemView } from './worklist.view.js';

const dueGroups: ReadonlySet<string> = new Set(['past', 'now', 'this-week']);

/** Counts for a whole list; zero counts are left out. */
export function countsOf(items: readonly WorkItem[], news: ReadonlyMap<CaseId, unknown>): WorkCountsView {
  const all = <Value>(of: (found: WorkItem['found']) => Value) =>
    [...new Set(items.map(({ found }) => of(found)))].toSorted();
  const count = (is: (item: WorkItem) => boolean) => items.filter(is).length;
  return {
    all: items.length,
    due: count(({ group }) => dueGroups.has(group)),
    new: count(({ found }) => news.has(found.caseId)),
    kinds: kindNames
      .map((kind) => ({ kind, label: kindNamed(kind).label, cases: count((each) => each.kind === kind) }))
      .filter(({ cases }) => cases > 0),
    councils: all(({ council }) => council).map((council) => ({
      council,
      cases: count(({ found }) => found.council === council),
    })),
    types: all(({ applicationType }) => applicationType).map((type) => ({
      type,
      cases: count(({ found }) => found.applicationType === type),
    })),
    wards: all(({ ward }) => ward).map((ward) => ({
      ward,
      cases: count(({ found }) => found.ward === ward),
    })),
    groups: groupsIn(items),
  };
}

/** How many items are in each group; empty groups are left out. */
export const groupsIn = (items: readonly WorkItem[]): WorkCountsView['groups'] =>
  groupsOfWork
    .map((group) => ({ group, cases: items.filter((each) => each.group === group).length }))
    .filter(({ cases }) => cases > 0);

export function itemView(
  { found, ...item }: WorkItem,
  news: readonly RowInWords[],
  held: HeldCase | null,
): WorkItemView {
  const { caseId, council, caseReference, applicationType, address, postcode, ward, description } = found;
  const { stage, officer, receivedOn, decideBy } = found;
  return {
    case: {
      ...{ caseId, council, caseReference, applicationType, address, postcode, ward, description },
      ...{ stage, officer, receivedOn },
    },
    kind: item.kind,
    group: item.group,
    actBy: item.actBy && { day: item.actBy.day, because: reasonOf(item.actBy.because) },
    ...{ window: item.window, decideBy, isAgreed: item.isAgreed },
    ifMissed: item.ifMissed && {
      ...item.ifMissed,
      because: item.ifMissed.because && reasonOf(item.ifMissed.because),
    },
    standsOut: [...item.standsOut],
    newSince: news.map(({ type, words, effectiveOn, recordedAt, actor }) => ({
      ...{ type, words, effectiveOn, recordedAt, by: actor.name ?? actor.id },
    })),
    act: { ...item.act },
    alike: item.alike,
    held: heldView(held),
  };
}

const reasonOf = ({ rule, source, steps }: Pick<Reason, 'rule' | 'source' | 'steps'>): DayReasonView => ({
  rule,
  source,
  steps: [...steps],
});
