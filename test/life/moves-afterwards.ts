import type { Move } from './move.js';

/** Moves after the decision. */
export const afterwards: Readonly<Record<string, readonly Move[]>> = {
  appeals: ['refusal', 'conditions', 'non-determination'].map((against) => ({
    called: against,
    who: 'amina.hassan',
    body: () => ({ inspectorateReference: 'APP/2', against }),
  })),
  'appeals/{appealId}/validation': [{ who: 'amina.hassan', path: { appealId: 'a1' } }],
  'appeals/{appealId}/start': [
    { who: 'amina.hassan', path: { appealId: 'a1' }, body: () => ({ procedure: 'hearing' }) },
  ],
  'appeals/{appealId}/withdrawal': [{ who: 'amina.hassan', path: { appealId: 'a1' } }],
  'appeals/{appealId}/decision': [
    { who: 'amina.hassan', path: { appealId: 'a1' }, body: () => ({ outcome: 'dismissed' }) },
  ],
  details: [{ who: 'nadia.rahman', body: (_, the) => ({ conditions: [3], linked: the.details }) }],
  'conditions/{condition}/approval': [
    { who: 'dylan.price', path: { condition: '2' }, body: (_, the) => ({ linked: the.details }) },
  ],
  'conditions/{condition}/deemed-discharge': [
    { who: 'dylan.price', path: { condition: '2' }, body: (_, the) => ({ linked: the.details }) },
  ],
  'conditions/{condition}/refusal': [
    { who: 'dylan.price', path: { condition: '2' }, body: (_, the) => ({ linked: the.details }) },
  ],
  'amendments-after-decision': [
    { who: 'dylan.price', body: (_, the) => ({ description: 'A window moved', linked: the.details }) },
  ],
  quashing: [{ who: 'amina.hassan', body: () => ({ court: 'the High Court', claimReference: 'AC-2' }) }],
};
