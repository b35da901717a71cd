import { type DatedRow, datedTable } from '../law/dated-table.js';

/** The ways to inform the public or the neighbours. */
export type PublicityMethod = 'site-notice' | 'neighbour-letter' | 'press-notice';

/** The publicity that the law requires in a circumstance. Each group must be met by one of its methods. */
export interface PublicityRequirementRow extends DatedRow {
  readonly key:
    | 'eia'
    | 'departure'
    | 'right-of-way'
    | 'major'
    | 'ordinary'
    | 'listed-building-setting'
    | 'conservation-area-character'
    | 'listed-building-consent'
    | 'permission-in-principle'
    | 'prior-approval.larger-extension'
    | 'prior-approval';
  readonly rule: string;
  readonly oneOfEach: readonly (readonly PublicityMethod[])[];
}

const article15 = {
  from: '2010-10-01',
  source: 'DMPO 2015 art. 15, and DMPO 2010 art. 13 before it',
  confidence: 'K',
} as const;
const heritage = { from: '1991-01-01', confidence: 'K' } as const;
const gpdo = { from: '2015-04-15', source: 'GPDO 2015 Sch. 2', confidence: 'K' } as const;

const noticeAndPress = [['site-notice'], ['press-notice']] as const;
const noticeOrLetter = [['site-notice', 'neighbour-letter']] as const;

export const publicityRequirements = datedTable<PublicityRequirementRow>(
  'publicity-requirements',
  [
    {
      ...article15,
      key: 'eia',
      rule: 'With an environmental statement: a site notice and a newspaper.',
      oneOfEach: noticeAndPress,
    },
    {
      ...article15,
      key: 'departure',
      rule: 'Not in accordance with the development plan: a site notice and a newspaper.',
      oneOfEach: noticeAndPress,
    },
    {
      ...article15,
      key: 'right-of-way',
      rule: 'Affecting a public right of way: a site notice and a newspaper.',
      oneOfEach: noticeAndPress,
    },
    {
      ...article15,
      key: 'major',
      rule: 'Major development: a site notice or letters to neighbours, and a newspaper.',
      oneOfEach: [['site-notice', 'neighbour-letter'], ['press-notice']],
    },
    {
      ...article15,
      key: 'ordinary',
      rule: 'Every other application for planning permission: a site notice or letters to neighbours.',
      oneOfEach: noticeOrLetter,
    },
    {
      ...heritage,
      key: 'listed-building-setting',
      rule: 'Affecting the setting of a listed building: a site notice and a newspaper.',
      oneOfEach: noticeAndPress,
      source: 'Planning (Listed Buildings and Conservation Areas) Act 1990 s. 67',
    },
    {
      ...heritage,
      key: 'conservation-area-character',
      rule: 'Affecting the character or appearance of a conservation area: a site notice and a newspaper.',
      oneOfEach: noticeAndPress,
      source: 'Planning (Listed Buildings and Conservation Areas) Act 1990 s. 73',
    },
    {
      ...heritage,
      key: 'listed-building-consent',
      rule: 'Listed building consent: a site notice and a newspaper.',
      oneOfEach: noticeAndPress,
      source: 'Planning (Listed Buildings and Conservation Areas) Regs 1990 reg. 5',
    },
    {
      key: 'permission-in-principle',
      rule: 'Permission in principle: a site notice.',
      oneOfEach: [['site-notice']],
      from: '2018-06-01',
      source: 'PiP Order 2017 art. 5G',
      confidence: 'K',
    },
    {
      ...gpdo,
      key: 'prior-approval.larger-extension',
      rule: 'Larger home extension: letters to the adjoining owners or occupiers.',
      oneOfEach: [['neighbour-letter']],
    },
    {
      ...gpdo,
      key: 'prior-approval',
      rule: 'Prior approval: a site notice or letters to the adjoining owners or occupiers.',
      oneOfEach: noticeOrLetter,
    },
  ],
  ({ oneOfEach }) =>
    oneOfEach.every((methods) => methods.length > 0) ? [] : ['has a group that nothing can meet'],
);
