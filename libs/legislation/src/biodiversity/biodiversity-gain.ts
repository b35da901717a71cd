import { type BiodiversityGainRow, biodiversityGain } from '../data/biodiversity-gain.js';
import type { CalendarDate } from '../dates.js';
import type { Answer } from '../law/answer.js';
import { answer, type Corrections, inForce, type Version } from '../law/dated-table.js';
import { type ApplicationType, applicationType } from '../types/application-type.js';
import { type Scale, scaleOf } from '../types/scale.js';

/** The facts that decide whether a gain is required. A fact that is left out is unknown, never "none". */
export type BiodiversityFacts = {
  /** Open Digital Planning code. */
  readonly type: string;
  /** The day the application was made. */
  readonly madeOn: CalendarDate;
  readonly scale?: Scale;
  readonly homes?: number;
  readonly floorSpaceSquareMetres?: number;
  readonly siteHectares?: number;
  readonly habitatSquareMetres?: number;
  readonly linearHabitatMetres?: number;
  /** Whether any habitat on the site, or lost or degraded, is priority habitat. */
  readonly priorityHabitat?: boolean;
  readonly selfBuild?: boolean;
  readonly temporaryYears?: number;
  readonly retrospective?: boolean;
  /** For section 73: the day of the application for the permission that is varied. */
  readonly parentMadeOn?: CalendarDate;
};

/** `undetermined`: an exemption depends on unknown facts, which the answer names. */
export type BiodiversityGain = 'required' | 'exempt' | 'not-asked' | 'undetermined';

type Exemption = Extract<BiodiversityGainRow['key'], `exempt.${string}`>;
type Fits = boolean | { readonly missing: readonly string[] };

const permissions = new Set([
  'householder',
  'full',
  'outline',
  'technical-details',
  'section-73',
  'conservation-area-demolition',
]);

/** Whether biodiversity net gain is required for this application; undefined for an unknown type. */
export function biodiversityGainOf(
  development: BiodiversityFacts,
  corrections: Corrections = {},
): Answer<BiodiversityGain> | undefined {
  const type = applicationType(development.type, undefined, corrections);
  if (!type) return undefined;
  const of = (key: BiodiversityGainRow['key']) =>
    inForce(biodiversityGain, key, development.madeOn, corrections);
  const scale = development.scale ?? scaleOf(development, corrections)?.value ?? type.scaleInCode ?? 'minor';
  const asked = of(scale === 'major' ? 'major' : 'small');
  const found = exemptionsOf(type, development).flatMap(([key, fits]) => {
    const version = of(key);
    return version ? [{ version, fits: fits(version.row) }] : [];
  });
  const exempt = found.find(({ fits }) => fits === true);
  if (exempt) return said(development, 'exempt', exempt.version);
  if (!permissions.has(type.family) || !asked) return notAsked(development, type, corrections);
  const missing = found.flatMap(({ fits }) => (typeof fits === 'object' ? fits.missing : []));
  return missing.length > 0
    ? said(development, 'undetermined', asked, [...new Set(missing)])
    : said(development, 'required', asked);
}

function said(
  development: BiodiversityFacts,
  value: BiodiversityGain,
  version: Version<BiodiversityGainRow>,
  missing: readonly string[] = [],
): Answer<BiodiversityGain> {
  const { rule } = version.row;
  const open = missing.length > 0 ? [`It may be exempt; that turns on: ${missing.join(', ')}.`] : [];
  const found = answer(value, biodiversityGain, version, {
    rule,
    inputs: { ...development },
    steps: [`Made on ${development.madeOn}. ${rule}`, ...open],
  });
  return missing.length > 0 ? { value, because: { ...found.because, missing } } : found;
}

/** Before its start, or for something other than an application for planning permission. */
function notAsked(
  development: BiodiversityFacts,
  { name }: ApplicationType,
  corrections: Corrections,
): Answer<BiodiversityGain> {
  const first = { row: biodiversityGain.rows[0]!, councilRow: false };
  const version = inForce(biodiversityGain, 'major', development.madeOn, corrections) ?? first;
  return answer<BiodiversityGain, BiodiversityGainRow>('not-asked', biodiversityGain, version, {
    rule: version.row.rule,
    inputs: { ...development },
    steps: [`${name}, made on ${development.madeOn}: no gain is asked for.`],
  });
}

const exemptionsOf = (
  { family, code }: ApplicationType,
  development: BiodiversityFacts,
): readonly (readonly [Exemption, (row: BiodiversityGainRow) => Fits])[] => [
  ['exempt.householder', () => family === 'householder'],
  ['exempt.permitted-development', () => family === 'prior-approval'],
  ['exempt.retrospective', () => development.retrospective ?? code.endsWith('.retro')],
  ['exempt.variation-of-an-older-permission', () => family === 'section-73' && olderThan(development)],
  ['exempt.de-minimis', (row) => deMinimis(row, development)],
  ['exempt.self-build', (row) => selfBuild(row, development)],
  ['exempt.small-site', (row) => smallSite(row, development)],
  [
    'exempt.temporary',
    ({ yearsAtMost = 0 }) => (development.temporaryYears ?? yearsAtMost + 1) <= yearsAtMost,
  ],
];

const olderThan = ({ parentMadeOn }: BiodiversityFacts): Fits =>
  parentMadeOn === undefined ? { missing: ['parentMadeOn'] } : parentMadeOn < biodiversityGain.rows[0]!.from;

/** No if any part is no; unknown if any part is unknown. */
const all = (...parts: readonly (readonly [fact: string, fits: boolean | undefined])[]): Fits => {
  if (parts.some(([, fits]) => fits === false)) return false;
  const missing = parts.filter(([, fits]) => fits === undefined).map(([fact]) => fact);
  return missing.length === 0 ? true : { missing };
};

const below = (size: number | undefined, limit = 0): boolean | undefined =>
  size === undefined ? undefined : size < limit;
const atMost = (size: number | undefined, limit = 0): boolean | undefined =>
  size === undefined ? undefined : size <= limit;
const not = (fact: boolean | undefined): boolean | undefined => (fact === undefined ? undefined : !fact);

const deMinimis = (row: BiodiversityGainRow, development: BiodiversityFacts): Fits =>
  all(
    ['habitatSquareMetres', below(development.habitatSquareMetres, row.habitatSquareMetresBelow)],
    ['linearHabitatMetres', below(development.linearHabitatMetres, row.linearHabitatMetresBelow)],
    ['priorityHabitat', not(development.priorityHabitat)],
  );

/** Self-build counts only if it is stated. */
const selfBuild = (row: BiodiversityGainRow, development: BiodiversityFacts): Fits =>
  all(
    ['selfBuild', development.selfBuild ?? false],
    ['homes', atMost(development.homes, 9)],
    ['siteHectares', atMost(development.siteHectares, row.siteHectaresAtMost)],
  );

const smallSite = (row: BiodiversityGainRow, development: BiodiversityFacts): Fits =>
  all(
    ['siteHectares', atMost(development.siteHectares, row.siteHectaresAtMost)],
    ['priorityHabitat', not(development.priorityHabitat)],
  );
