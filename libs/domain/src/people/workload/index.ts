import type { CalendarDate, Scale } from '#legislation';
import { weekday } from '#legislation';
import type { CouncilCode, OfficerId } from '../../values.js';
import { isAuthorised, type Officer, type Post, postOn } from '../officer/index.js';

/** A case that wants an officer. */
export interface CaseToAllocate {
  readonly council: CouncilCode;
  readonly scale: Scale;
  /** Of the area the case is in; null where teams have no areas. */
  readonly team: string | null;
  readonly specialism: Post['specialism'];
}

/** An officer, and the live cases they have now. */
export interface Candidate {
  readonly id: OfficerId;
  readonly officer: Officer;
  readonly cases: Readonly<Record<Scale, number>>;
}

/** How full an officer's desk is: cases by weight, for each whole week of working time. */
export interface Load {
  readonly weightedCases: number;
  readonly minutesAWeek: number;
  /** Weighted cases for each full-time post's worth of time, to one decimal place: what desks are compared by. */
  readonly perFullTimePost: number;
}

export interface Suggestion {
  readonly officer: OfficerId;
  readonly load: Load;
  readonly because: readonly string[];
}

const weights: Readonly<Record<Scale, number>> = { major: 5, minor: 2, other: 1 };
const fullTimeMinutes = 37 * 60;

export function loadOf({ officer, cases }: Candidate, on: CalendarDate): Load {
  const weightedCases =
    cases.major * weights.major + cases.minor * weights.minor + cases.other * weights.other;
  const post = officer.joined && !hasLeft(officer, on) ? postOn(officer.posts, on) : undefined;
  const minutesAWeek = post?.minutesByWeekday.reduce((sum, minutes) => sum + minutes, 0) ?? 0;
  return loadFor(weightedCases, minutesAWeek);
}

function loadFor(weightedCases: number, minutesAWeek: number): Load {
  const perFullTimePost = minutesAWeek === 0 ? 0 : (weightedCases * fullTimeMinutes) / minutesAWeek;
  return { weightedCases, minutesAWeek, perFullTimePost: Number(perFullTimePost.toFixed(1)) };
}

export interface TeamLoad extends Load {
  readonly team: string;
  readonly members: readonly { readonly officer: OfficerId; readonly load: Load }[];
}

/** How full each team is on a day: the cases of its members, for the time they have together. */
export function teamLoads(candidates: readonly Candidate[], on: CalendarDate): readonly TeamLoad[] {
  const teams = new Map<string, { officer: OfficerId; load: Load }[]>();
  for (const candidate of candidates) {
    const { officer, id } = candidate;
    const post = officer.joined && !hasLeft(officer, on) ? postOn(officer.posts, on) : undefined;
    if (!post) continue;
    const members = teams.get(post.team) ?? [];
    teams.set(post.team, [...members, { officer: id, load: loadOf(candidate, on) }]);
  }
  return [...teams]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([team, members]) => {
      const sum = (of: 'weightedCases' | 'minutesAWeek') =>
        members.reduce((total, { load }) => total + load[of], 0);
      return { team, ...loadFor(sum('weightedCases'), sum('minutesAWeek')), members };
    });
}

/**
 * The suggestions for each of many cases, the best first; the best of the one before is counted as taken, so that they
 * do not all land on the desk that was the emptiest. None where nobody can take it, or nobody is to be suggested.
 */
export function suggestAllocations(
  cases: readonly (CaseToAllocate | null)[],
  candidates: readonly Candidate[],
  on: CalendarDate,
): readonly (readonly Suggestion[])[] {
  let desks = candidates;
  return cases.map((wanted) => {
    const found = wanted ? suggestAllocation(wanted, desks, on) : [];
    const [best] = found;
    if (wanted && best)
      desks = desks.map((each) =>
        each.id === best.officer
          ? { ...each, cases: { ...each.cases, [wanted.scale]: each.cases[wanted.scale] + 1 } }
          : each,
      );
    return found;
  });
}

/** The best suggestion for each of many cases. Null where nobody can take it, or nobody is to be suggested. */
export const shareOut = (
  cases: readonly (CaseToAllocate | null)[],
  candidates: readonly Candidate[],
  on: CalendarDate,
): readonly (Suggestion | null)[] => suggestAllocations(cases, candidates, on).map(([best = null]) => best);

/**
 * Who might take a case, the best first, and why. Only those whom its council has authorised, who are still there
 * and who have what it needs; then those of its team, then whoever has the emptiest desk. A suggestion: a person
 * decides.
 */
export function suggestAllocation(
  wanted: CaseToAllocate,
  candidates: readonly Candidate[],
  on: CalendarDate,
): readonly Suggestion[] {
  return candidates
    .flatMap((candidate) => {
      const post = candidate.officer.joined ? postOn(candidate.officer.posts, on) : undefined;
      if (!post || !isAuthorised(candidate.officer, wanted.council, on) || hasLeft(candidate.officer, on))
        return [];
      // Specialists advise on cases; planners have them.
      if (post.specialism !== wanted.specialism) return [];
      const load = loadOf(candidate, on);
      if (load.minutesAWeek === 0) return [];
      const ofTeam = wanted.team !== null && post.team === wanted.team;
      return [{ officer: candidate.id, load, ofTeam, because: reasonsFor(wanted, post, load, ofTeam, on) }];
    })
    .toSorted(
      (one, other) =>
        Number(other.ofTeam) - Number(one.ofTeam) ||
        one.load.perFullTimePost - other.load.perFullTimePost ||
        (one.officer < other.officer ? -1 : 1),
    )
    .map(({ officer, load, because }) => ({ officer, load, because }));
}

const hasLeft = (officer: Officer, on: CalendarDate): boolean =>
  officer.joined && officer.lastDay !== null && officer.lastDay < on;

const hours = (minutes: number): string => `${Number((minutes / 60).toFixed(1))}`;

function reasonsFor(
  { specialism }: CaseToAllocate,
  post: Post,
  load: Load,
  ofTeam: boolean,
  on: CalendarDate,
): readonly string[] {
  const today = post.minutesByWeekday[weekday(on) - 1] ?? 0;
  return [
    'may act for this council',
    ...(specialism === null ? [] : [`is a specialist in ${specialism}`]),
    ...(ofTeam ? [`is in team ${post.team}, which looks after this area`] : []),
    `has cases that weigh ${load.weightedCases}, for ${hours(load.minutesAWeek)} hours a week`,
    ...(today === 0 ? ['does not work on that day'] : []),
  ];
}
