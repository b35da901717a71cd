import { type DatedRow, datedTable } from '../law/dated-table.js';
import type { Period } from '../law/period.js';

/** The time in which an appeal may be made. Keys are `<group>.<ground of appeal>`. */
export interface AppealWindowRow extends DatedRow {
  readonly rule: string;
  /** Left out if an appeal may be made at any time. */
  readonly within?: Period;
  readonly runsFrom:
    | 'decision notice'
    | 'receipt of the decision'
    | 'end of the period to decide'
    | 'service';
}

const within = (length: number, unit: Period['unit']) =>
  ({ within: { length, unit, begins: 'the day after' } }) as const;
const article37 = { from: '2015-04-15', source: 'DMPO 2015 art. 37', confidence: 'K' } as const;
const listed = {
  from: '1990-08-24',
  source: 'Listed Buildings and CA Regs 1990 reg. 8',
  confidence: 'K',
} as const;
const adverts = {
  from: '2007-04-06',
  source: 'Control of Advertisements Regs 2007 reg. 17',
  confidence: 'K',
} as const;
const listedCertificates = {
  from: '2014-04-06',
  source: 'LBCA Act 1990 s. 26K',
  confidence: 'K',
} as const;
const trees = { from: '2012-04-06', source: 'Tree Preservation Regs 2012 reg. 19', confidence: 'K' } as const;

export const appealWindows = datedTable<AppealWindowRow>('appeal-windows', [
  {
    ...article37,
    key: 'planning.refusal',
    rule: 'Six months from the date of the decision notice.',
    ...within(6, 'months'),
    runsFrom: 'decision notice',
  },
  {
    ...article37,
    key: 'planning.conditions',
    rule: 'Six months from the date of the decision notice.',
    ...within(6, 'months'),
    runsFrom: 'decision notice',
  },
  {
    ...article37,
    key: 'planning.non-determination',
    rule: 'Six months from the end of the period to decide, agreed extensions included.',
    ...within(6, 'months'),
    runsFrom: 'end of the period to decide',
  },
  {
    ...article37,
    key: 'householder.refusal',
    rule: 'A refused householder application: twelve weeks from the date of the decision notice.',
    ...within(12, 'weeks'),
    runsFrom: 'decision notice',
  },
  {
    ...article37,
    key: 'minor-commercial.refusal',
    rule: 'A refused minor commercial application (shopfronts and the like): twelve weeks from the decision notice.',
    ...within(12, 'weeks'),
    runsFrom: 'decision notice',
  },
  {
    ...article37,
    key: 'enforcement-overlap',
    rule: 'Where an enforcement notice covers the same development: 28 days.',
    ...within(28, 'days'),
    runsFrom: 'service',
  },
  {
    ...listed,
    key: 'listed-building.refusal',
    rule: 'Six months from receipt of the decision.',
    ...within(6, 'months'),
    runsFrom: 'receipt of the decision',
  },
  {
    ...listed,
    key: 'listed-building.conditions',
    rule: 'Six months from receipt of the decision.',
    ...within(6, 'months'),
    runsFrom: 'receipt of the decision',
  },
  {
    ...listed,
    key: 'listed-building.non-determination',
    rule: 'Six months from the end of the period to decide.',
    ...within(6, 'months'),
    runsFrom: 'end of the period to decide',
  },
  {
    ...adverts,
    key: 'advertisement.refusal',
    rule: 'Eight weeks from receipt of the decision.',
    ...within(8, 'weeks'),
    runsFrom: 'receipt of the decision',
  },
  {
    ...adverts,
    key: 'advertisement.conditions',
    rule: 'Eight weeks from receipt of the decision.',
    ...within(8, 'weeks'),
    runsFrom: 'receipt of the decision',
  },
  {
    ...adverts,
    key: 'advertisement.non-determination',
    rule: 'Eight weeks from the end of the period to decide.',
    ...within(8, 'weeks'),
    runsFrom: 'end of the period to decide',
  },
  {
    ...trees,
    key: 'protected-tree.refusal',
    rule: '28 days from receipt of the decision.',
    ...within(28, 'days'),
    runsFrom: 'receipt of the decision',
  },
  {
    ...trees,
    key: 'protected-tree.conditions',
    rule: '28 days from receipt of the decision.',
    ...within(28, 'days'),
    runsFrom: 'receipt of the decision',
  },
  {
    ...trees,
    key: 'protected-tree.non-determination',
    rule: 'At any time after the period to decide, until the council decides.',
    runsFrom: 'end of the period to decide',
  },
  {
    ...listedCertificates,
    key: 'listed-building-certificate.refusal',
    rule: 'A certificate for works to a listed building: six months from receipt of the decision.',
    ...within(6, 'months'),
    runsFrom: 'receipt of the decision',
  },
  {
    ...listedCertificates,
    key: 'listed-building-certificate.non-determination',
    rule: 'A certificate for works to a listed building: six months from the end of the period to decide.',
    ...within(6, 'months'),
    runsFrom: 'end of the period to decide',
  },
  {
    key: 'lawful-development.refusal',
    rule: 'At any time: the Act sets no limit for certificates.',
    runsFrom: 'decision notice',
    from: '1992-07-27',
    source: 'TCPA 1990 s. 195',
    confidence: 'K',
  },
  {
    key: 'lawful-development.non-determination',
    rule: 'At any time after the period to decide: the Act sets no limit for certificates.',
    runsFrom: 'end of the period to decide',
    from: '1992-07-27',
    source: 'TCPA 1990 s. 195',
    confidence: 'K',
  },
  {
    key: 'hedgerow.refusal',
    rule: '28 days from the day the hedgerow retention notice was given.',
    ...within(28, 'days'),
    runsFrom: 'decision notice',
    from: '1997-06-01',
    source: 'Hedgerows Regs 1997 reg. 9',
    confidence: 'K',
  },
]);
