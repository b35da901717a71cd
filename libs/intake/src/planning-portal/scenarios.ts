import { SubmittedDocument } from '../document.js';
import type { Measures } from '../submission-read.js';

/** The type of a scenario: a code, or a function of the form's answers. */
type Scenario = string | ((form: SubmittedDocument, measures: Measures) => string);

const majorFrom = { newDwellings: 10, floorSpaceSquareMetres: 1_000, siteHectares: 1 } as const;

/** Without measures, the scale is unknown. */
function scaled(
  measures: Measures,
  { major, minor, unknown }: Record<'major' | 'minor' | 'unknown', string>,
) {
  const said = Object.entries(majorFrom).flatMap(([name, least]) => {
    const size = measures[name as keyof typeof majorFrom];
    return size === null ? [] : [size >= least];
  });
  if (said.length === 0) return unknown;
  return said.some(Boolean) ? major : minor;
}

const full: Scenario = (_, measures) =>
  scaled(measures, { major: 'pp.full.major', minor: 'pp.full.minor', unknown: 'pp.full' });

/** Class A for a farm of five hectares or more; B for a smaller one. */
const farm: Scenario = (form, { siteHectares }) => {
  const hectares =
    form.amount('/agriculturalUnit/areaHectares', '/agriculturalUnit/totalArea') ?? siteHectares;
  return hectares !== null && hectares >= 5 ? 'pa.part6.classA' : 'pa.part6.classB';
};

const trees: Scenario = (form) =>
  /^(true|yes)$/i.test(String(form.at('/trees/seekingConsentForTPO'))) ? 'wtt.consent' : 'wtt.notice';

/** By scenario number. Two numbers may have one type, because only their forms differ. */
export const scenarios: Readonly<Record<number, Scenario>> = {
  1: 'pp.full.householder',
  2: 'pp.full.householder',
  3: 'pp.full.householder.listed',
  4: full,
  5: 'pp.outline.some',
  6: 'pp.outline.all',
  7: 'pp.full.demolition',
  8: (_, measures) =>
    scaled(measures, { major: 'pp.full.major', minor: 'pp.full.minor.listed', unknown: 'pp.full' }),
  9: 'pp.full.advertConsent',
  10: 'pp.full.demolition',
  11: 'listed',
  12: 'advertConsent',
  14: 'ldc.existing',
  15: 'ldc.proposed',
  16: farm,
  17: 'pa.part6.classE',
  18: 'pa.part6',
  19: farm,
  20: 'pa.part16.classA',
  21: 'hedgerowRemovalNotice',
  22: 'pa.part11.classB',
  23: 'approval.reservedMatters',
  25: 'amendment.minorMaterial',
  27: 'approval.conditions',
  31: trees,
  34: 'amendment.nonMaterial',
  40: 'pa.part1.classA',
  42: 'pa.part3.classM',
  44: 'pa.part3.classQ',
  45: 'pa.part3.classR',
  46: 'pa.part3.classS',
  47: 'pa.part3.classT',
  50: 'pa.part3.classN',
  51: 'pa.part7.classC',
  52: 'pa.part14.classJ',
  53: 'pa.part4.classCA',
  54: 'pa.part4.classE',
  56: 'pa.part20.classA',
  57: 'pa.part20.classAA',
  58: 'pa.part20.classAB',
  59: 'pa.part20.classAC',
  60: 'pa.part20.classAD',
  61: 'pa.part1.classAA',
  62: 'pa.part20.classZA',
  63: 'pa.part7.classM',
  64: 'pa.part3.classMA',
  65: 'pa.part3.classG',
  66: 'pa.part4.classBB',
  67: 'pa.part19.classTA',
  73: 'pa.part14.classA',
  74: 'pa.part14.classB',
  75: 'pa.part14.classK',
  76: 'pa.part14.classOA',
};

/** An unknown scenario number is still a submission, with an unknown type and a warning. */
export function typeOfScenario(number: number | null, form: unknown, measures: Measures): string {
  const scenario = number === null ? undefined : scenarios[number];
  if (scenario === undefined)
    return number === null ? 'planningPortal.unnamed' : `planningPortal.scenario${number}`;
  return typeof scenario === 'string' ? scenario : scenario(new SubmittedDocument(form), measures);
}
