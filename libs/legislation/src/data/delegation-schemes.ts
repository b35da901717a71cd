import { datedTable } from '../law/dated-table.js';
import type { Scale } from '../types/scale.js';
import type { ApplicationFamily } from './application-kinds.js';
import type { DelegationRule, DelegationSchemeRow } from './delegation-scheme-row.js';

const anyPermission: readonly ApplicationFamily[] = ['full', 'outline', 'technical-details'];
const notMajor: readonly Scale[] = ['minor', 'other'];

const nationalRules: readonly DelegationRule[] = [
  {
    when: { families: [...anyPermission, 'householder'], retrospective: true },
    to: 'gateway-test',
    rule: 'Schedule 2: retrospective applications (section 73A).',
  },
  {
    when: { families: [...anyPermission, 'householder'], withListedBuildingConsent: true },
    to: 'gateway-test',
    rule: 'Schedule 2: planning applications that go with listed building consent.',
  },
  {
    when: { families: ['reserved-matters'], outlineHomesAtLeast: 500 },
    to: 'gateway-test',
    rule: 'Schedule 2: reserved matters of an outline for 500 homes or more.',
  },
  {
    when: { families: ['reserved-matters'], outlineFloorSpaceAtLeast: 50_000 },
    to: 'gateway-test',
    rule: 'Schedule 2: reserved matters of an outline for 50,000 square metres or more.',
  },
  {
    when: {
      families: [
        'householder',
        'reserved-matters',
        'permission-in-principle',
        'conditions',
        'non-material-amendment',
        'lawful-development',
        'prior-approval',
      ],
    },
    to: 'officer',
    rule: 'Schedule 1: householder, permission in principle, details, certificates, prior approvals and the like.',
  },
  {
    when: { families: ['section-73', 'planning-obligation'] },
    to: 'as-parent',
    rule: 'Follows the schedule of the permission it relates to.',
  },
  {
    when: { families: ['listed-building'] },
    to: 'gateway-test',
    rule: 'Schedule 2: listed building consent.',
  },
  {
    when: { families: ['advertisement', 'protected-tree'] },
    to: 'gateway-test',
    rule: 'Schedule 2: consent for advertisements and for works to protected trees.',
  },
  {
    when: { families: ['conservation-area-demolition'] },
    to: 'gateway-test',
    rule: 'Schedule 2: every other planning application.',
  },
  {
    when: { families: ['hazardous-substances'] },
    to: 'undetermined',
    rule: 'Hazardous substances consent is named in neither schedule, and it is not settled who decides it: take advice, and enter it in the council’s own law.',
  },
  {
    when: { families: anyPermission, scales: ['major'] },
    to: 'gateway-test',
    rule: 'Schedule 2: major development.',
  },
  {
    when: { families: anyPermission, scales: notMajor, homesAtMost: 0 },
    to: 'officer',
    rule: 'Schedule 1: minor commercial development.',
  },
  {
    when: {
      families: anyPermission,
      scales: notMajor,
      homesAtLeast: 1,
      homesAtMost: 9,
      siteHectaresBelow: 0.5,
    },
    to: 'officer',
    rule: 'Schedule 1: one to nine homes on a site of less than 0.5 hectares.',
  },
  {
    when: { families: anyPermission },
    to: 'gateway-test',
    rule: 'Schedule 2: every other planning application, such as homes on 0.5 hectares or more.',
  },
  { when: {}, to: 'as-council', rule: 'Not in either schedule: as the council’s own scheme has it.' },
];

/** A typical council's scheme. A council enters its own as a correction. */
const usualCouncilRules: readonly DelegationRule[] = [
  {
    when: { ownInterest: true },
    to: 'committee',
    rule: 'The council, a member or an officer is the applicant.',
  },
  {
    when: {
      families: [
        'prior-approval',
        'lawful-development',
        'non-material-amendment',
        'conservation-area-tree',
        'hedgerow',
        'eia-screening',
        'eia-scoping',
        'pre-application',
        'local',
      ],
    },
    to: 'officer',
    rule: 'Notices, certificates, prior approvals and opinions are delegated.',
  },
  { when: { memberCallIn: true }, to: 'committee', rule: 'A member called it in.' },
  {
    when: { departure: true, scales: ['major'], recommendation: 'grant' },
    to: 'committee',
    rule: 'Major development that departs from the plan, recommended for approval.',
  },
  {
    when: { objectionsAtLeast: 5, recommendation: 'grant' },
    to: 'committee',
    rule: 'Five or more objections, recommended for approval.',
  },
  { when: {}, to: 'officer', rule: 'Everything else is delegated to officers.' },
];

export const delegationSchemes = datedTable<DelegationSchemeRow>(
  'delegation-schemes',
  [
    {
      key: 'national',
      from: '2026-10-31',
      // Only the draft was seen, so the confidence is K. Notices print the source.
      source: 'Draft Discharge of Local Planning Authority Functions (England) Regs 2026, laid 1 Jun 2026',
      confidence: 'K',
      largestCommittee: 13,
      rules: nationalRules,
    },
    {
      key: 'council',
      from: '1974-04-01',
      source: 'LGA 1972 s. 101; a usual scheme, to be replaced by the council’s own',
      confidence: 'K',
      rules: usualCouncilRules,
    },
  ],
  ({ key, rules }) => {
    const last = rules.at(-1);
    const catchesAll = last && Object.keys(last.when).length === 0;
    const circular = key === 'council' && rules.some(({ to }) => to === 'as-council');
    return [
      ...(catchesAll ? [] : ['has no last rule that catches the rest']),
      ...(circular ? ['sends a case to itself'] : []),
    ];
  },
);
