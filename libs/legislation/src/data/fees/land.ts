import type { FeeLinesText } from './fee-line-text.js';

/** Minerals, waste, oil and gas, other operations, and change of use of land: categories 9 to 11, 13 and 14. */
export const landFees = {
  'waste.le15ha': {
    words: 'Waste / minerals not over 15 ha',
    unit: '0.1 ha',
    rule: 'per unit',
    from: { '2023-12-06': '316 K', '2025-04-01': '321 D', '2026-04-01': '333 D' },
    source: '',
  },
  'waste.gt15ha.base': {
    words: 'Waste / minerals over 15 ha: base',
    unit: 'application',
    rule: 'base',
    from: { '2023-12-06': '47161 K', '2025-04-01': '47963 D', '2026-04-01': '49786 D' },
    source: '',
  },
  'waste.gt15ha.each': {
    words: 'Waste / minerals: each 0.1 ha over 15',
    unit: '0.1 ha',
    rule: 'per unit over',
    from: { '2023-12-06': '186 K', '2025-04-01': '189 D', '2026-04-01': '196 D' },
    source: '',
  },
  'waste.cap': {
    words: 'Waste / minerals: maximum',
    unit: 'application',
    rule: 'cap',
    from: { '2023-12-06': '105300 K', '2025-04-01': '107090 D', '2026-04-01': '111159 D' },
    source: '111160 if raw CPI index ratio used',
  },
  'drill.le7.5ha': {
    words: 'Oil/gas exploratory drilling not over 7.5 ha',
    unit: '0.1 ha',
    rule: 'per unit',
    from: { '2023-12-06': '686 K', '2025-04-01': '698 D', '2026-04-01': '725 D' },
    source: '',
  },
  'drill.gt7.5ha.base': {
    words: 'Oil/gas drilling over 7.5 ha: base',
    unit: 'application',
    rule: 'base',
    from: { '2023-12-06': '51395 K', '2025-04-01': '52269 D', '2026-04-01': '54255 D' },
    source: '',
  },
  'drill.gt7.5ha.each': {
    words: 'Oil/gas drilling: each 0.1 ha over 7.5',
    unit: '0.1 ha',
    rule: 'per unit over',
    from: { '2023-12-06': '204 K', '2025-04-01': '207 D', '2026-04-01': '215 D' },
    source: 'cap as homes',
  },
  'og.le15ha': {
    words: 'Oil/gas winning not over 15 ha',
    unit: '0.1 ha',
    rule: 'per unit',
    from: { '2023-12-06': '347 K', '2025-04-01': '353 D', '2026-04-01': '366 D' },
    source: '',
  },
  'og.gt15ha.base': {
    words: 'Oil/gas winning over 15 ha: base',
    unit: 'application',
    rule: 'base',
    from: { '2023-12-06': '52002 K', '2025-04-01': '52886 D', '2026-04-01': '54896 D' },
    source: 'cap as waste',
  },
  otherops: {
    words: 'Other operations',
    unit: '0.1 ha',
    rule: 'per unit',
    from: { '2023-12-06': '293 K', '2025-04-01': '298 D', '2026-04-01': '309 D' },
    source: '',
  },
  'otherops.cap': {
    words: 'Other operations: maximum',
    unit: 'application',
    rule: 'cap',
    from: { '2023-12-06': '2535 K', '2025-04-01': '2578 D', '2026-04-01': '2676 D' },
    source: '',
  },
  'cou.other': {
    words: 'Other change of use',
    unit: 'application',
    rule: 'flat',
    from: { '2023-12-06': '578 K', '2025-04-01': '588 V', '2026-04-01': '610 V' },
    source: 'Havant 2025; 2026 equestrianplanningco.co.uk',
  },
} as const satisfies FeeLinesText;
