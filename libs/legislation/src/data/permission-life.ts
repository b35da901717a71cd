import { type DatedRow, datedTable } from '../law/dated-table.js';
import { faultsOfPeriod, type Period } from '../law/period.js';

/** How long a grant lasts unless the decision says otherwise. */
export interface PermissionLifeRow extends DatedRow, Period {
  readonly rule: string;
  /** The event that must have happened by the last day. */
  readonly by:
    | 'begin'
    | 'apply-for-reserved-matters'
    | 'apply-for-technical-details'
    | 'carry-out'
    | 'end-display';
}

const years = (length: number, begins: Period['begins']) => ({ length, unit: 'years', begins }) as const;
const since2005 = { from: '2005-08-24', confidence: 'K' } as const;

export const permissionLife = datedTable<PermissionLifeRow>(
  'permission-life',
  [
    {
      ...since2005,
      key: 'permission',
      rule: 'Development must begin within three years beginning with the day of the permission.',
      by: 'begin',
      ...years(3, 'with the day'),
      source: 'TCPA 1990 s. 91',
    },
    {
      ...since2005,
      key: 'outline',
      rule: 'Reserved matters must be applied for within three years beginning with the day of the outline permission.',
      by: 'apply-for-reserved-matters',
      ...years(3, 'with the day'),
      source: 'TCPA 1990 s. 92(2)(a)',
    },
    {
      ...since2005,
      key: 'reserved-matters',
      rule: 'Development must begin within two years from the last approval of reserved matters.',
      by: 'begin',
      ...years(2, 'the day after'),
      source: 'TCPA 1990 s. 92(2)(b)',
    },
    {
      ...since2005,
      key: 'listed-building',
      rule: 'Works must begin within three years beginning with the day of the consent.',
      by: 'begin',
      ...years(3, 'with the day'),
      source: 'Planning (Listed Buildings and Conservation Areas) Act 1990 s. 18',
    },
    {
      key: 'permission-in-principle',
      rule: 'Technical details must be applied for within three years.',
      by: 'apply-for-technical-details',
      ...years(3, 'with the day'),
      from: '2018-06-01',
      source: 'TCPA 1990 s. 70(2ZZC); SI 2017/1309',
      confidence: 'K',
    },
    {
      key: 'advertisement',
      rule: 'Consent to show an advertisement lasts five years beginning with its day.',
      by: 'end-display',
      ...years(5, 'with the day'),
      from: '2007-04-06',
      source: 'Control of Advertisements Regs 2007 reg. 14(7)',
      confidence: 'K',
    },
    {
      key: 'protected-tree',
      rule: 'Works to a protected tree must be done within two years beginning with the day of the consent.',
      by: 'carry-out',
      ...years(2, 'with the day'),
      from: '2012-04-06',
      source: 'Tree Preservation Regs 2012 reg. 17',
      confidence: 'K',
    },
    {
      key: 'prior-approval',
      rule: 'Development with prior approval must be complete, or begun, within three years of it.',
      by: 'carry-out',
      ...years(3, 'with the day'),
      from: '2015-04-15',
      source: 'GPDO 2015 Sch. 2 (varies by class)',
      confidence: 'K',
    },
    {
      key: 'prior-approval.in-writing-only',
      rule: 'Storeys or homes added on top must be complete within three years of prior approval.',
      by: 'carry-out',
      ...years(3, 'with the day'),
      from: '2020-08-01',
      source: 'GPDO 2015 Sch. 2 Pt 1 para AA.2, Pt 20 (SI 2020/632, SI 2020/755)',
      confidence: 'K',
    },
    {
      key: 'prior-approval.telecommunications',
      rule: 'Telecommunications equipment must be begun within five years of prior approval.',
      by: 'begin',
      ...years(5, 'with the day'),
      from: '2015-04-15',
      source: 'GPDO 2015 Sch. 2 Pt 16 para A.3',
      confidence: 'K',
    },
    {
      key: 'prior-approval.two-stage',
      rule: 'Farm, forestry and demolition works must be done within five years of approval.',
      by: 'carry-out',
      ...years(5, 'the day after'),
      from: '2015-04-15',
      source: 'GPDO 2015 Sch. 2 Pts 6 and 11',
      confidence: 'K',
    },
  ],
  faultsOfPeriod,
);
