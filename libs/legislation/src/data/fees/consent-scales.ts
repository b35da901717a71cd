import type { ScaleText } from './scale-text.js';

/** Scales outside the table of Schedule 1, Part 2. */
export const consentScales = {
  'permission in principle': {
    law: 'Sch. 1 Pt 1 (permission in principle)',
    unit: '0.1 ha',
    bands: [{ band: 'always', each: 'pip' }],
  },
  'conditions, householder': {
    law: 'reg. 16(1)(a)',
    unit: '1 requests',
    bands: [{ band: 'always', each: 'cond.householder' }],
  },
  'conditions, other': {
    law: 'reg. 16(1)(b)',
    unit: '1 requests',
    bands: [{ band: 'always', each: 'cond.other' }],
  },
  'prior approval, Class MA': {
    law: 'reg. 14(1)(zc)',
    unit: '1 homes',
    bands: [{ band: 'always', each: 'pa.classMA' }],
  },
  'prior approval, Part 20': {
    law: 'reg. 14(1)(c)',
    unit: '1 homes',
    bands: [
      { band: 'below 10 homes', each: 'pa.part20.lt10' },
      { band: 'up to 50 homes', each: 'pa.part20.10to50' },
      { band: 'above that', base: 'pa.part20.gt50.base', over: '50 homes', each: 'pa.part20.gt50.each' },
    ],
    cap: 'homes.cap',
  },
} as const satisfies Record<string, ScaleText>;
