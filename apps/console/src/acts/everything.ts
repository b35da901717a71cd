import type { Act, Acts } from './acts-view.js';
import { addressOf } from './addresses.js';

/**
 * Acts that the user can do, acts of other roles, and acts that are not possible now, with the reason. No
 * buttons are greyed out.
 */
export function everythingOf({ acts }: Acts, href: string) {
  const shown = acts.map((act) => ({ ...act, href: `${href}/do/${addressOf(act.command)}` }));
  const groups = [...new Set(acts.map(({ group }) => group))];
  const of = (wanted: (act: Act) => boolean) =>
    groups.flatMap((group) => {
      const found = shown.filter((each) => each.group === group && wanted(each));
      return found.length > 0 ? [{ words: group, acts: found }] : [];
    });
  const cannot = shown.filter(({ may, anotherMay }) => !may && !anotherMay);
  return {
    can: of(({ may }) => may),
    others: byReason(shown.filter(({ may, anotherMay }) => !may && anotherMay)),
    cannot: byReason(
      cannot.map((act) => ({
        ...act,
        cured: shown.find((each) => each.command === act.cure && each.may),
      })),
    ),
    counts: {
      can: shown.filter(({ may }) => may).length,
      others: shown.filter(({ may, anotherMay }) => !may && anotherMay).length,
      cannot: cannot.length,
    },
  };
}

/** One reason often keeps many acts from being done: it is said once, above them. */
function byReason<Shown extends Pick<Act, 'because'>>(acts: readonly Shown[]) {
  const words = ({ because }: Shown): string => because?.words ?? '';
  return [...new Set(acts.map(words))].map((because) => ({
    because,
    acts: acts.filter((act) => words(act) === because),
  }));
}
