import type { Schemas } from '../api/casebook-api.js';
import type { CouncilShown } from '../councils/councils.js';

type Team = Schemas['TeamLoadView'];
type Worklist = Schemas['WorklistView'];

/** The items of a work list that are of one kind. */
export const waiting = ({ items }: Pick<Worklist, 'items'>, kind: string) =>
  items.filter((item) => item.kind === kind);

/** The weight at the end of the scale of every bar, so that bars of two teams compare. */
const scaleEnds = 60;

/** Officers by workload, the highest first. Nobody is ranked by speed. */
export const loadShown = (team: Team, council: (code: string) => CouncilShown) => ({
  ...team,
  members: team.members
    .toSorted(
      (one, other) => other.perFullTimePost - one.perFullTimePost || one.name.localeCompare(other.name),
    )
    .map((member) => ({
      ...member,
      href: `/work/${member.officer}`,
      bar: Math.min(100, Math.round((100 * member.perFullTimePost) / scaleEnds)),
      counts: [
        { many: member.past, words: 'past the last day', href: `/work/${member.officer}?in=past` },
        { many: member.actByThisWeek, words: 'by this week', href: `/work/${member.officer}?in=this-week` },
      ],
      councils: member.councils.map((code) => council(code)),
    })),
});
