import { type DatedRow, datedTable } from '../law/dated-table.js';

/** Conditions that the law itself requires on a grant. `{day}` stands for the last day of the grant's life. */
export interface StandardConditionsRow extends DatedRow {
  readonly key:
    | 'advertisement'
    | `time-limit.${'permission' | 'outline' | 'listed-building' | 'advertisement'}`;
  readonly rule: string;
  readonly texts: readonly string[];
}

const adverts = { from: '2007-04-06', source: 'Control of Advertisements Regs 2007' } as const;
const since2005 = { from: '2005-08-24', confidence: 'V' } as const;

export const standardConditions = datedTable<StandardConditionsRow>(
  'standard-conditions',
  [
    {
      ...adverts,
      key: 'advertisement',
      rule: 'Every consent to show an advertisement carries the five standard conditions.',
      confidence: 'K',
      source: 'Control of Advertisements Regs 2007 reg. 14, Sch. 2',
      texts: [
        'No advertisement is to be displayed without the permission of the owner of the site or any other person with ' +
          'an interest in the site entitled to grant permission.',
        'No advertisement shall be sited or displayed so as to (a) endanger persons using any highway, railway, ' +
          'waterway, dock, harbour or aerodrome (civil or military); (b) obscure, or hinder the ready interpretation ' +
          'of, any traffic sign, railway signal or aid to navigation by water or air; or (c) hinder the operation of ' +
          'any device used for the purpose of security or surveillance or for measuring the speed of any vehicle.',
        'Any advertisement displayed, and any site used for the display of advertisements, shall be maintained in a ' +
          'condition that does not impair the visual amenity of the site.',
        'Any structure or hoarding erected or used principally for the purpose of displaying advertisements shall be ' +
          'maintained in a condition that does not endanger the public.',
        'Where an advertisement is required under these Regulations to be removed, the site shall be left in a ' +
          'condition that does not endanger the public or impair visual amenity.',
      ],
    },
    {
      ...adverts,
      key: 'time-limit.advertisement',
      rule: 'A consent lasts five years unless it says otherwise.',
      confidence: 'K',
      source: 'Control of Advertisements Regs 2007 reg. 14(7)',
      texts: ['This consent expires at the end of {day}.'],
    },
    {
      ...since2005,
      key: 'time-limit.permission',
      rule: 'Every planning permission is granted subject to the condition that development begins in time.',
      source: 'TCPA 1990 s. 91',
      texts: ['The development must be begun not later than {day}.'],
    },
    {
      ...since2005,
      key: 'time-limit.outline',
      rule: 'An outline permission limits the time to apply for the reserved matters and to begin.',
      source: 'TCPA 1990 s. 92',
      texts: [
        'Application for approval of the reserved matters must be made not later than {day}.',
        'The development must be begun not later than two years from the final approval of the reserved matters, or, ' +
          'where they are approved on different days, of the last of them.',
      ],
    },
    {
      ...since2005,
      key: 'time-limit.listed-building',
      rule: 'Listed building consent is granted subject to the condition that the works begin in time.',
      confidence: 'K',
      source: 'Planning (Listed Buildings and Conservation Areas) Act 1990 s. 18',
      texts: ['The works must be begun not later than {day}.'],
    },
  ],
  ({ texts }) => (texts.length > 0 ? [] : ['has no text']),
);
