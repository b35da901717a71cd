import { type DatedRow, datedTable } from '../law/dated-table.js';
import type { ApplicationFamily } from './application-kinds.js';

/** Families of applications whose decisions must give reasons by law. */
interface DecisionReasonsRow extends DatedRow {
  readonly key: ApplicationFamily;
  readonly rule: string;
}

const since2015 = { from: '2015-04-15', confidence: 'K' } as const;
const saysWhy = 'A refusal, and each condition, says why clearly and precisely.';
const article35 = { ...since2015, rule: saysWhy, source: 'DMPO 2015 art. 35' } as const;

/** For families without a row, no law requires reasons; councils give them as good practice. */
export const decisionReasons = datedTable<DecisionReasonsRow>('decision-reasons', [
  ...(
    [
      ...(['householder', 'full', 'outline', 'reserved-matters', 'technical-details', 'section-73'] as const),
      ...(['conservation-area-demolition', 'conditions', 'non-material-amendment'] as const),
    ] as const
  ).map((key) => ({ ...article35, key })),
  {
    key: 'permission-in-principle',
    rule: saysWhy,
    from: '2017-04-15',
    source: 'PiP Order 2017',
    confidence: 'K',
  },
  {
    ...since2015,
    key: 'listed-building',
    rule: saysWhy,
    source: 'LBCA Regs 1990 reg. 3',
  },
  {
    key: 'advertisement',
    rule: saysWhy,
    from: '2007-04-06',
    source: 'Control of Advertisements Regs 2007 reg. 16',
    confidence: 'K',
  },
  {
    ...since2015,
    key: 'lawful-development',
    rule: 'A certificate refused in whole or in part says why.',
    source: 'DMPO 2015 art. 39',
  },
  {
    key: 'protected-tree',
    rule: saysWhy,
    from: '2012-04-06',
    source: 'Tree Preservation Regs 2012 reg. 17',
    confidence: 'K',
  },
  {
    key: 'conservation-area-tree',
    rule: 'Those told of a tree preservation order are told why it was made.',
    from: '2012-04-06',
    source: 'Tree Preservation Regs 2012 reg. 5',
    confidence: 'K',
  },
  {
    key: 'hedgerow',
    rule: 'A retention notice says why the hedgerow is important.',
    from: '1997-06-01',
    source: 'Hedgerows Regs 1997 reg. 5',
    confidence: 'K',
  },
  {
    ...since2015,
    key: 'prior-approval',
    rule: 'A refusal of prior approval says why.',
    source: 'GPDO 2015 Sch. 2',
  },
  {
    key: 'eia-screening',
    rule: 'An opinion that an environmental statement is needed says why.',
    from: '2017-05-16',
    source: 'EIA Regs 2017 reg. 5',
    confidence: 'K',
  },
  {
    ...since2015,
    key: 'hazardous-substances',
    rule: saysWhy,
    source: 'Planning (Hazardous Substances) Regs 2015',
  },
  {
    key: 'planning-obligation',
    rule: 'A refusal to change an obligation says why.',
    from: '1992-11-09',
    source: 'Modification and Discharge of Planning Obligations Regs 1992 reg. 6',
    confidence: 'K',
  },
]);
