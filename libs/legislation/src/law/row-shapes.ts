import { applicationFamilies } from '../data/application-families.js';
import {
  either,
  type Fields,
  fieldsOf,
  listOf,
  mapOf,
  number,
  oneOf,
  type Shape,
  text,
  wholeNumber,
  yesOrNo,
} from './shape.js';

/** The fields of a row, besides its key, days, source and confidence. */
export interface RowShape {
  readonly says: Fields;
  readonly mayAlsoSay?: Fields;
  /** Rules are looked up by existing keys, so a new key would never be found. */
  readonly newKeys?: true;
  /** Tables that no council may change, because too much depends on them. */
  readonly fixed?: string;
}

const periodFields: Fields = {
  length: wholeNumber(1, 520),
  unit: oneOf('days', 'weeks', 'months', 'years'),
  begins: oneOf('the day after', 'with the day'),
};
const within: Fields = { within: fieldsOf(periodFields) };
const aPeriod: Fields = { rule: text, ...periodFields };

const aDay = listOf(text, 2);
const scales = oneOf('major', 'minor', 'other');
const methods = oneOf('site-notice', 'neighbour-letter', 'press-notice');
const families = oneOf(...applicationFamilies.rows.map(({ key }) => key));
const kinds = oneOf(...new Set(applicationFamilies.rows.map(({ kind }) => kind)));
const ps2 = either(oneOf('by-development'), listOf(text));

const circumstances: Shape = fieldsOf(
  {},
  {
    families: listOf(families),
    scales: listOf(scales),
    homesAtLeast: number,
    homesAtMost: number,
    siteHectaresBelow: number,
    outlineHomesAtLeast: number,
    outlineFloorSpaceAtLeast: number,
    objectionsAtLeast: number,
    recommendation: oneOf('grant', 'refuse'),
    memberCallIn: oneOf(true),
    ownInterest: oneOf(true),
    departure: oneOf(true),
    retrospective: oneOf(true),
    withListedBuildingConsent: oneOf(true),
  },
);
const delegationRule = fieldsOf({
  when: circumstances,
  to: oneOf('officer', 'gateway-test', 'committee', 'as-parent', 'as-council', 'undetermined'),
  rule: text,
});

const signingRule = fieldsOf(
  {
    when: fieldsOf(
      {},
      { families: listOf(families), decisions: listOf(text), decidedBy: oneOf('officer', 'committee') },
    ),
    rule: text,
  },
  { roles: listOf(oneOf('officer', 'teamLeader', 'serviceManager')), grades: listOf(text) },
);

/** The tables in which a council may enter its own rules. Nobody may change how returns are counted. */
export const rowShapes: Readonly<Record<string, RowShape>> = {
  'appeal-procedures': { says: { rule: text } },
  'appeal-windows': {
    says: {
      rule: text,
      runsFrom: oneOf('decision notice', 'receipt of the decision', 'end of the period to decide', 'service'),
    },
    mayAlsoSay: within,
    newKeys: true,
  },
  'application-families': {
    says: { kind: kinds, fee: yesOrNo, guarantee: yesOrNo, extendable: yesOrNo, period: text, ps2 },
    mayAlsoSay: { mhclg: text },
    fixed: 'kind',
  },
  'application-types': {
    says: { name: text, family: families },
    mayAlsoSay: {
      period: text,
      mhclg: text,
      ps2,
      scale: oneOf('major', 'minor'),
      county: oneOf(true),
      with: listOf(oneOf('listed-building', 'advertisement')),
      fee: yesOrNo,
    },
    fixed: 'family',
  },
  'biodiversity-gain': {
    says: { rule: text },
    mayAlsoSay: {
      habitatSquareMetresBelow: number,
      linearHabitatMetresBelow: number,
      siteHectaresAtMost: number,
      yearsAtMost: number,
    },
  },
  'court-challenges': { says: { rule: text, years: wholeNumber(1, 10) } },
  'decision-statements': { says: { heading: text, text } },
  'deemed-discharge': { says: aPeriod },
  'deemed-outcomes': {
    says: { rule: text, outcome: oneOf('may-proceed', 'prior-approval-deemed') },
    mayAlsoSay: { ...within, withinFrom: oneOf('the end of the period to answer') },
    newKeys: true,
  },
  'delegation-schemes': {
    says: { rules: listOf(delegationRule) },
    mayAlsoSay: { largestCommittee: wholeNumber(1, 100) },
  },
  'delegation-transition': { says: { appliesBy: oneOf('received', 'valid', 'decided') } },
  'determination-periods': { says: aPeriod, newKeys: true },
  'office-hours': {
    says: { monday: aDay, tuesday: aDay, wednesday: aDay, thursday: aDay, friday: aDay },
  },
  'permission-life': {
    says: {
      ...aPeriod,
      by: oneOf(
        'begin',
        'apply-for-reserved-matters',
        'apply-for-technical-details',
        'carry-out',
        'end-display',
      ),
    },
    newKeys: true,
  },
  'planning-guarantee': { says: aPeriod },
  'public-holidays': { says: { days: mapOf(text), counted: yesOrNo } },
  'publicity-periods': {
    says: { rule: text, days: wholeNumber(1, 366), holidaysDisregarded: yesOrNo },
    newKeys: true,
  },
  'publicity-requirements': { says: { rule: text, oneOfEach: listOf(listOf(methods)) } },
  'response-periods': { says: { rule: text, workingDays: wholeNumber(1, 366) } },
  'review-days': { says: { rule: text, workingDays: wholeNumber(0, 60) } },
  'signing-schemes': { says: { rules: listOf(signingRule) } },
  'scale-thresholds': { says: { atLeast: number } },
};
