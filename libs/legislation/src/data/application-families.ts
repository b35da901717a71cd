import { type DatedRow, datedTable } from '../law/dated-table.js';
import type { ApplicationFamily, ApplicationKind } from './application-kinds.js';

/** The properties that all application types of a family share. */
export interface ApplicationFamilyRow extends DatedRow {
  readonly key: ApplicationFamily;
  readonly kind: ApplicationKind;
  /** A statutory fee, or a council's own for discretionary advice, is due. */
  readonly fee: boolean;
  /** The Planning Guarantee (Fees Regs 2012 reg. 9A) refunds the fee of a late decision. */
  readonly guarantee: boolean;
  /** Key of the determination period, unless the type has its own. */
  readonly period: string;
  /** The ministry's code, unless the type has its own. */
  readonly mhclg?: string;
  /** The possible lines in the PS2 return; for development, scale and use decide which one. */
  readonly ps2: readonly string[] | 'by-development';
  /** The applicant and the council may agree a longer period in writing. */
  readonly extendable: boolean;
}

const law = { from: '2015-04-15', source: 'TCPA 1990; DMPO 2015; Fees Regs 2012', confidence: 'V' } as const;
const unverified = { ...law, confidence: 'K' } as const;

const refundedWhenLate = { fee: true, guarantee: true, extendable: true } as const;
const feeOnly = { fee: true, guarantee: false, extendable: true } as const;
const free = { fee: false, guarantee: false, extendable: true } as const;

const development = { ...law, ...refundedWhenLate, period: 'planning', ps2: 'by-development' } as const;

export const applicationFamilies = datedTable<ApplicationFamilyRow>('application-families', [
  {
    ...law,
    ...refundedWhenLate,
    key: 'householder',
    kind: 'permission',
    period: 'planning',
    mhclg: 'hh',
    ps2: ['Q21'],
  },
  { ...development, key: 'full', kind: 'permission', mhclg: 'full' },
  { ...development, key: 'outline', kind: 'permission', mhclg: 'outline' },
  { ...development, key: 'reserved-matters', kind: 'approval', mhclg: 'reserved-matters' },
  {
    ...law,
    ...refundedWhenLate,
    key: 'technical-details',
    kind: 'permission',
    period: 'technical-details',
    mhclg: 'technical-details-consent',
    ps2: 'by-development',
  },
  {
    ...law,
    ...refundedWhenLate,
    key: 'permission-in-principle',
    kind: 'permission',
    period: 'permission-in-principle',
    mhclg: 'pip',
    ps2: [],
  },
  { ...development, key: 'section-73', kind: 'permission', mhclg: 's73' },
  {
    ...law,
    ...feeOnly,
    key: 'non-material-amendment',
    kind: 'amendment',
    period: 'non-material-amendment',
    mhclg: 'non-material-amendment',
    ps2: ['Q99'],
  },
  {
    ...law,
    ...feeOnly,
    key: 'conditions',
    kind: 'approval',
    period: 'conditions',
    mhclg: 'approval-condition',
    ps2: ['Q99'],
  },
  {
    ...law,
    ...free,
    key: 'listed-building',
    kind: 'consent',
    period: 'listed-building',
    mhclg: 'lbc',
    ps2: ['Q23', 'Q24'],
  },
  {
    ...law,
    ...free,
    key: 'conservation-area-demolition',
    kind: 'permission',
    period: 'planning',
    mhclg: 'demolition-con-area',
    ps2: ['Q25'],
  },
  {
    ...unverified,
    ...feeOnly,
    key: 'advertisement',
    kind: 'consent',
    period: 'advertisement',
    mhclg: 'advertising',
    ps2: ['Q22'],
  },
  {
    ...unverified,
    ...feeOnly,
    key: 'lawful-development',
    kind: 'certificate',
    period: 'lawful-development',
    mhclg: 'ldc',
    ps2: ['Q26'],
  },
  {
    ...unverified,
    ...free,
    key: 'protected-tree',
    kind: 'consent',
    period: 'protected-tree',
    mhclg: 'consent-under-tpo',
    ps2: ['Q99'],
  },
  {
    ...law,
    ...free,
    key: 'conservation-area-tree',
    kind: 'notice',
    extendable: false,
    period: 'conservation-area-tree',
    mhclg: 'notice-trees-in-con-area',
    ps2: ['Q99'],
  },
  {
    ...unverified,
    ...free,
    key: 'hedgerow',
    kind: 'notice',
    period: 'hedgerow',
    mhclg: 'hedgerow-removal',
    ps2: ['Q99'],
  },
  {
    ...unverified,
    ...feeOnly,
    key: 'prior-approval',
    kind: 'prior-approval',
    period: 'prior-approval',
    mhclg: 'prior-approval',
    ps2: ['PA99'],
  },
  { ...unverified, ...free, key: 'eia-screening', kind: 'opinion', period: 'eia-screening', ps2: [] },
  { ...unverified, ...free, key: 'eia-scoping', kind: 'opinion', period: 'eia-scoping', ps2: [] },
  {
    ...unverified,
    ...feeOnly,
    key: 'hazardous-substances',
    kind: 'consent',
    period: 'hazardous-substances',
    ps2: [],
  },
  {
    ...unverified,
    ...free,
    key: 'planning-obligation',
    kind: 'obligation',
    period: 'planning-obligation',
    ps2: [],
  },
  { ...unverified, ...feeOnly, key: 'pre-application', kind: 'enquiry', period: 'pre-application', ps2: [] },
  { ...unverified, ...free, key: 'local', kind: 'other', period: 'local', ps2: [] },
]);
