import { type DatedRow, datedTable } from '../law/dated-table.js';

/** The days from which biodiversity net gain is required, and the exemptions, by the day the application was made. */
export interface BiodiversityGainRow extends DatedRow {
  readonly key:
    | 'major'
    | 'small'
    | 'exempt.householder'
    | 'exempt.permitted-development'
    | 'exempt.retrospective'
    | 'exempt.variation-of-an-older-permission'
    | 'exempt.de-minimis'
    | 'exempt.self-build'
    | 'exempt.small-site'
    | 'exempt.temporary';
  readonly rule: string;
  /** Habitat below this size, without any priority habitat. */
  readonly habitatSquareMetresBelow?: number;
  readonly linearHabitatMetresBelow?: number;
  readonly siteHectaresAtMost?: number;
  readonly yearsAtMost?: number;
}

const schedule7A = { from: '2024-02-12', source: 'TCPA 1990 Sch. 7A', confidence: 'K' } as const;
const exemptions = { from: '2024-02-12', source: 'SI 2024/47', confidence: 'K' } as const;
const of2026 = {
  from: '2026-07-31',
  // Only the announcement was seen, so the confidence is K.
  source: 'TCPA 1990 Sch. 7A: exemptions announced on 15 Apr 2026',
  confidence: 'K',
} as const;

export const biodiversityGain = datedTable<BiodiversityGainRow>('biodiversity-gain', [
  {
    ...schedule7A,
    key: 'major',
    rule: 'Major development: a gain of 10%, a general condition that the plan is approved before it begins.',
  },
  {
    ...schedule7A,
    key: 'small',
    from: '2024-04-02',
    rule: 'Other development: a gain of 10%, a general condition that the plan is approved before it begins.',
  },
  { ...exemptions, key: 'exempt.householder', rule: 'Householder applications are exempt.' },
  {
    ...schedule7A,
    key: 'exempt.permitted-development',
    rule: 'What a development order permits is exempt, prior approval or not.',
  },
  {
    ...schedule7A,
    key: 'exempt.retrospective',
    rule: 'Permission for what was done already (section 73A) is exempt.',
  },
  {
    ...schedule7A,
    key: 'exempt.variation-of-an-older-permission',
    rule: 'A variation (section 73) of a permission applied for before the gain was asked for is exempt.',
  },
  {
    ...exemptions,
    key: 'exempt.de-minimis',
    rule: 'Less than 25 square metres of habitat and 5 metres of linear habitat, none of priority: exempt.',
    habitatSquareMetresBelow: 25,
    linearHabitatMetresBelow: 5,
  },
  {
    ...exemptions,
    key: 'exempt.self-build',
    until: '2026-07-30',
    rule: 'Up to nine self-build or custom homes on up to half a hectare are exempt.',
    siteHectaresAtMost: 0.5,
  },
  {
    ...of2026,
    key: 'exempt.small-site',
    rule: 'A site of up to 0.2 hectares without priority habitat is exempt.',
    siteHectaresAtMost: 0.2,
  },
  { ...of2026, key: 'exempt.temporary', rule: 'Permission for up to five years is exempt.', yearsAtMost: 5 },
]);
