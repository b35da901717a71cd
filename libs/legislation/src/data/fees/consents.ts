import type { FeeLinesText } from './fee-line-text.js';

/**
 * Applications after a permission (section 73, reserved matters, conditions, amendments), prior approvals,
 * advertisements and certificates.
 */
export const consentsFees = {
  's73.householder': {
    words: 'Section 73, householder',
    unit: 'application',
    rule: 'flat',
    from: { '2023-12-06': '293 K', '2025-04-01': '86 V', '2026-04-01': '89 D' },
    source: 'SI 2025/342 reg 5(2)',
  },
  's73.major': {
    words: 'Section 73, major',
    unit: 'application',
    rule: 'flat',
    from: { '2023-12-06': '293 K', '2025-04-01': '2000 V', '2026-04-01': '2076 D' },
    source: 'SI 2025/342 reg 5(2)',
  },
  's73.other': {
    words: 'Section 73, any other',
    unit: 'application',
    rule: 'flat',
    from: { '2023-12-06': '293 K', '2025-04-01': '586 V', '2026-04-01': '608 D' },
    source: 'SI 2025/342 reg 5(2)',
  },
  'rm.paid': {
    words: 'Reserved matters when full RM fees already paid',
    unit: 'application',
    rule: 'flat',
    from: { '2023-12-06': '578 K', '2025-04-01': '588 D', '2026-04-01': '610 D' },
    source: '',
  },
  'cond.householder': {
    words: 'Discharge / compliance, householder',
    unit: 'request',
    rule: 'flat',
    from: { '2023-12-06': '43 V', '2025-04-01': '86 V', '2026-04-01': '89 V' },
    source: 'Hull; SI 2025/342 reg 4; 2026: MHCLG annual indexation from 1 April 2026, as quoted by others',
  },
  'cond.other': {
    words: 'Discharge / compliance, other; biodiversity gain plan',
    unit: 'request',
    rule: 'flat',
    from: { '2023-12-06': '145 V', '2025-04-01': '298 V', '2026-04-01': '309 V' },
    source:
      'Hull; SI 2025/342 reg 4; Redditch; 2026: MHCLG annual indexation from 1 April 2026, as quoted by others',
  },
  'nma.householder': {
    words: 'Non-material amendment, householder',
    unit: 'application',
    rule: 'flat',
    from: { '2023-12-06': '43 K', '2025-04-01': '44 D', '2026-04-01': '46 V' },
    source: '; 2026: MHCLG annual indexation from 1 April 2026, as quoted by others',
  },
  'nma.other': {
    words: 'Non-material amendment, other',
    unit: 'application',
    rule: 'flat',
    from: { '2023-12-06': '293 K', '2025-04-01': '298 D', '2026-04-01': '309 V' },
    source: '; 2026: MHCLG annual indexation from 1 April 2026, as quoted by others',
  },
  'pa.standard': {
    words:
      'Prior approval without building operations, larger home extension, storeys, demolition, agricultural and most classes',
    unit: 'application',
    rule: 'flat',
    from: { '2023-12-06': '120 V', '2025-04-01': '240 V', '2026-04-01': '249 V' },
    source:
      'SI 2025/342 reg 3; 2026: MHCLG annual indexation from 1 April 2026, as quoted by others; SI 2023/1197 regs 7 and 10',
  },
  'pa.cou.works': {
    words: 'Prior approval change of use with building operations',
    unit: 'application',
    rule: 'flat',
    from: { '2023-12-06': '258 V', '2025-04-01': '516 V', '2026-04-01': '536 D' },
    source: 'SI 2025/342 reg 3; SI 2023/1197 regs 7 and 10',
  },
  'pa.classMA': {
    words: 'Prior approval Class MA',
    unit: 'dwelling',
    rule: 'per unit',
    from: { '2023-12-06': '125 V', '2025-04-01': '250 V', '2026-04-01': '260 V' },
    source:
      'SI 2025/342 reg 3; 259.5 rounds up; 2026: MHCLG annual indexation from 1 April 2026, as quoted by others; SI 2023/1197 regs 7 and 10',
  },
  'pa.part20.lt10': {
    words: 'Prior approval Part 20, fewer than 10',
    unit: 'dwelling',
    rule: 'per unit',
    from: { '2023-12-06': '418 V', '2025-04-01': '425 D', '2026-04-01': '441 D' },
    source: '; SI 2023/1197 regs 7 and 10',
  },
  'pa.part20.10to50': {
    words: 'Prior approval Part 20, 10 to 50',
    unit: 'dwelling',
    rule: 'per unit',
    from: { '2023-12-06': '451 V', '2025-04-01': '459 D', '2026-04-01': '476 D' },
    source: 'ODP fixture: 10 homes = 4510; SI 2023/1197 regs 7 and 10',
  },
  'pa.part20.gt50.base': {
    words: 'Prior approval Part 20, more than 50: base',
    unit: 'application',
    rule: 'base',
    from: { '2023-12-06': '22309 V', '2025-04-01': '22688 D', '2026-04-01': '23550 D' },
    source: '; SI 2023/1197 regs 7 and 10',
  },
  'pa.part20.gt50.each': {
    words: 'Prior approval Part 20: each over 50',
    unit: 'dwelling',
    rule: 'per unit over 50',
    from: { '2023-12-06': '135 V', '2025-04-01': '137 D', '2026-04-01': '142 D' },
    source: 'cap as homes; SI 2023/1197 regs 7 and 10',
  },
  'pa.telecoms': {
    words: 'Prior approval electronic communications',
    unit: 'application',
    rule: 'flat',
    from: { '2023-12-06': '578 V', '2025-04-01': '588 D', '2026-04-01': '610 D' },
    source: '; SI 2023/1197 regs 7 and 10',
  },
  'ad.premises': {
    words: 'Advertisement on premises or directing to them',
    unit: 'application',
    rule: 'flat',
    from: { '2023-12-06': '165 V', '2025-04-01': '168 V', '2026-04-01': '174 D' },
    source: 'Hull; Havant',
  },
  'ad.other': {
    words: 'Other advertisement',
    unit: 'application',
    rule: 'flat',
    from: { '2023-12-06': '578 V', '2025-04-01': '588 D', '2026-04-01': '610 D' },
    source: 'Hull',
  },
  'ldc.condition': {
    words: 'LDC existing, non-compliance with condition',
    unit: 'application',
    rule: 'flat',
    from: { '2023-12-06': '293 V', '2025-04-01': '298 D', '2026-04-01': '309 D' },
    source: 'reg 11(3)(b) SI 2023/1197; SI 2023/1197 regs 7 and 10',
  },
} as const satisfies FeeLinesText;
