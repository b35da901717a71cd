import type { CalendarDate, Scale } from '#legislation';
import { weekday } from '#legislation';
import type { CouncilCode, OfficerId } from '../../values.js';
import { isAuthorised, type Officer, type Post, postOn } from '../officer/index.js';

/** A case that needs an officer. */
export interface CaseToAllocate {
  readonly council: CouncilCode;
  readonly scale: Scale;
  /** The team whose area contains the case; null if teams have no areas. */
  readonly team: string | null;
  readonly specialism: Post['specialism'];
}

/** An officer, with their present live cases. */
export interface Candidate {
  readonly id: OfficerId;
  readonly officer: Officer;
  readonly cases: Readonly<Record<Scale, number>>;
}

/** An officer's workload: weighted cases per full-time week. */
interface Load {
  readonly weightedCases: number;
  readonly minutesAWeek: number;
  /** Weighted cases per full-time post, to one decimal place: the figure for comparing workloads. */
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

interface TeamLoad extends Load {
  readonly team: string;
  readonly members: readonly { readonly officer: OfficerId; readonly load: Load }[];
}

/** The workload of each team on a day: its members' cases relative to their total time. */
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
 * Suggestions for several cases, the best first. Each assumes that the best for the earlier ones was taken,
 * so that they do not all go to the least busy officer. Empty if nobody can take the case, or nobody should
 * be suggested.
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

/** The best suggestion for each of several cases. Null if nobody can take it, or nobody should be suggested. */
export const shareOut = (
  cases: readonly (CaseToAllocate | null)[],
  candidates: readonly Candidate[],
  on: CalendarDate,
): readonly (Suggestion | null)[] => suggestAllocations(cases, candidates, on).map(([best = null]) => best);

/**
 * Who might take a case, the best first, with reasons. Only officers whom its council has authorised, who
 * still work there and have the needed specialism; members of its team come first, then the least busy. A
 * suggestion: a person decides.
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
      // Specialists advise on cases; planners are responsible for them.
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

/**
 * Who may be given a council's cases on a day: those it has authorised who hold a planner's post. Where no
 * planner's post is recorded, everybody whom it has authorised.
 */
export function caseOfficersOf<Known extends Pick<Candidate, 'officer'>>(
  people: readonly Known[],
  council: CouncilCode,
  on: CalendarDate,
): readonly Known[] {
  const authorised = people.filter(
    ({ officer }) => isAuthorised(officer, council, on) && !hasLeft(officer, on),
  );
  const planners = authorised.filter(({ officer }) => {
    const post = officer.joined ? postOn(officer.posts, on) : undefined;
    return post?.specialism === null;
  });
  return planners.length > 0 ? planners : authorised;
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
