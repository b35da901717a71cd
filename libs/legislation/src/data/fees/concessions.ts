import type { Confidence } from '../../law/answer.js';

/** The rules that change a fee after the scales, in the order in which they apply. */
export const feeRules = {
  'lawful-development-proposed': {
    words: 'A certificate for a proposed use or development: half the planning fee',
    source: 'SI 2012/2920 reg. 11(3)(c)',
    confidence: 'V',
  },
  'alternative-proposals': {
    words:
      'Alternative proposals, same site, applicant and day: the highest fee, and half of each of the others',
    source: 'SI 2012/2920 Sch. 1 Pt 1',
    confidence: 'V',
  },
  'alternative-lodged-later': {
    words: 'The second of two alternative proposals, lodged later by itself: half',
    source: 'SI 2012/2920 Sch. 1 Pt 1',
    confidence: 'K',
  },
  'enforcement-appeal': {
    words: 'The application that an appeal against an enforcement notice is taken to make: twice the fee',
    source: 'SI 2012/2920 reg. 10',
    confidence: 'K',
  },
  'permitted-development-removed': {
    words: 'Needed because an article 4 direction or a condition removed permitted development rights',
    source: 'SI 2012/2920 regs 5 and 6, as SI 2017/1314 left them',
    confidence: 'K',
  },
  'sports-club': {
    words: 'Non-profit sports club, playing field: a flat fee',
    source: 'SI 2012/2920 Sch. 1 Pt 1',
    confidence: 'K',
  },
  'cross-boundary': {
    words:
      "Land of more than one authority: the lesser of one and a half times a single fee and the authorities' fees together",
    source: 'SI 2012/2920 Sch. 1 Pt 1',
    confidence: 'K',
  },
  'cross-boundary-elsewhere': {
    words: 'Land of more than one authority: the fee is paid to the one with the larger part, not here',
    source: 'SI 2012/2920 Sch. 1 Pt 1',
    confidence: 'K',
  },
  'parish-council': {
    words: 'Made by or for a parish or community council: half',
    source: 'SI 2012/2920 Sch. 1 Pt 1',
    confidence: 'V',
  },
  'same-day-application': {
    words: 'A planning application for the same works was made and paid for on the same day: nothing more',
    source: 'SI 2012/2920 reg. 14(1A)',
    confidence: 'K',
  },
  'disabled-access': {
    words:
      "Works for a disabled person's access, safety, health or comfort at home, or access to a public building",
    source: 'SI 2012/2920 reg. 4',
    confidence: 'V',
  },
  'free-go': {
    words: 'First revision of an earlier application, its twelve months begun by 5 December 2023',
    source: 'SI 2012/2920 reg. 9, as saved by SI 2023/1197 reg. 5',
    confidence: 'V',
  },
} as const satisfies Record<string, { words: string; source: string; confidence: Confidence }>;

export type FeeRuleCode = keyof typeof feeRules;
