import { addressOf } from '../acts/addresses.js';
import type { Schemas } from '../api/casebook-api.js';
import { caseAddress } from '../cases/case-row.js';
import { councilShown } from '../councils/councils.js';
import { nameOfChosen } from '../several/chosen.js';
import { dayInTable } from '../words/days.js';

type Item = Schemas['WorkItemView'];
type Worklist = Schemas['WorklistView'];

/** The groups of the list, in order, with headings. Groups worked in order of arrival have no day. */
const groups = [
  ['past', 'Past the last day'],
  ['this-week', 'This week'],
  ['now', 'In order of arrival'],
  ['next-week', 'Next week'],
  ['later', 'Later'],
  ['tidy-up', 'Tidy up'],
  ['with-others', 'With others'],
] as const;

export function workRow({ case: of, act, ifMissed, held, ...item }: Item, today: string) {
  const { council, caseReference: reference } = of;
  const href = caseAddress(council, reference);
  return {
    select: nameOfChosen({ council, caseId: of.caseId }),
    ...{ reference, href, council: councilShown(council), address: of.address, proposal: of.description },
    actBy: item.window ? windowInWords(item.window, today) : item.actBy && dayInTable(item.actBy.day, today),
    ended: hasEnded(of) ? of.stage : null,
    // What is left to do on an ended case has no last day.
    lastDay: hasEnded(of) ? null : item.decideBy && dayInTable(item.decideBy, today),
    isAgreed: !hasEnded(of) && item.isAgreed,
    standsOut: item.standsOut.map(({ code, words }) => ({
      ...{ words, isNothing: code === 'nothing' },
      // Silence decides the case; this is not about lateness.
      isSilence: code === 'silence',
    })),
    held: held?.because ?? null,
    next: nextOf(item.kind, act, href),
  };
}

const hasEnded = ({ stage }: Item['case']): boolean =>
  ['decided', 'withdrawn', 'returned', 'duplicate'].includes(stage);

/** Why these days to act by: each rule once, with the first case to which it applies. */
export function whyTheseDays(items: readonly Item[]) {
  const rules = new Map<string, { readonly reference: string; readonly because: Because }>();
  for (const { actBy, case: of } of items)
    if (actBy && !rules.has(actBy.because.rule))
      rules.set(actBy.because.rule, { reference: of.caseReference, because: actBy.because });
  return [...rules.values()].map(({ reference, because }) => ({
    reference,
    because: { ...because, restsOn: [], sureness: '', isSure: true },
  }));
}

type Because = NonNullable<Item['actBy']>['because'];

/** The part of a case on which a kind of work is done. */
const parts: Readonly<Record<string, string>> = { 'comments-to-read': '/people#comments' };

/** A proposal is confirmed on the page of what waits for a second person; anything else on its case. */
function nextOf(kind: string, { command, label: words }: Item['act'], href: string) {
  if (kind === 'to-confirm') return { words, href: '/confirm', leads: true };
  const part = command === null ? parts[kind] : undefined;
  if (part) return { words, href: href + part, leads: true };
  return {
    words,
    href: command ? `${href}/do/${addressOf(command)}` : href,
    leads: command !== null || kind === 'to-check',
  };
}

/** "14 to 16 Dec" */
function windowInWords({ from, to }: Schemas['WindowView'], today: string): string {
  const [first, last] = [plain(from, today), plain(to, today)];
  if (first === last) return dayInTable(to, today);
  const [date, ...month] = first.split(' ');
  return last.endsWith(` ${month.join(' ')}`) ? `${date} to ${last}` : `${first} to ${last}`;
}

const plain = (day: string, today: string): string => dayInTable(day, today).replace(/^[A-Z][a-z]{2} /, '');

/** The heading of a group. Null for no group. */
export const groupInWords = (asked: string | undefined): string | null =>
  groups.find(([group]) => group === asked)?.[1] ?? null;

/** "Return all 5": what is best done at once on the cases of a group that are alike, as the API says. */
function together(items: readonly Item[]) {
  const kinds = [...new Set(items.map(({ alike }) => alike))];
  return kinds.flatMap((kind) => {
    const cases = items.filter(({ alike }) => alike === kind);
    const { command, label } = cases[0]!.act;
    if (kind === null || command === null || cases.length < 2) return [];
    const chosen = cases.map(({ case: of }) => [nameOfChosen(of), of.caseReference] as const);
    const query = new URLSearchParams(Object.fromEntries([...chosen, ['act', command]]));
    return [{ words: `${label} all ${cases.length}`, href: `/several?${query}` }];
  });
}

export const grouped = ({ items, groups: counted, on }: Worklist) =>
  groups.flatMap(([group, words]) => {
    const inGroup = items.filter((each) => each.group === group);
    const rows = inGroup.map((each) => workRow(each, on));
    const count = counted.find((each) => each.group === group)?.cases ?? rows.length;
    return rows.length > 0 ? [{ group, words, rows, count, together: together(inGroup) }] : [];
  });
