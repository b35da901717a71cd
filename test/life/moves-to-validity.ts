import { anotherCase } from './diary.js';
import type { Move } from './move.js';

const linked = anotherCase;
const why = { reason: 'Found since' };

/** Moves before an application is valid. */
export const toValidity: Readonly<Record<string, readonly Move[]>> = {
  allocation: [{ who: 'amina.hassan', body: () => ({ officer: 'mei.lin' }) }],
  specialists: [{ who: 'amina.hassan', body: () => ({ discipline: 'ecology', officer: 'ines.duarte' }) }],
  parent: [{ who: 'nadia.rahman', body: () => ({ parent: linked, relation: 'resubmission' }) }],
  'parent-elsewhere': [
    {
      who: 'nadia.rahman',
      body: () => ({
        ...{ reference: 'C/98/1', authority: 'Its former council', relation: 'resubmission' },
        reason: 'Older than the record',
      }),
    },
  ],
  enforcement: [{ who: 'dylan.price', body: () => ({ enforcementReference: 'EN/26/1' }) }],
  duplicate: [
    { who: 'nadia.rahman', body: () => ({ duplicateOf: linked.reference, caseId: linked.caseId, ...why }) },
  ],
  corrections: [
    {
      who: 'nadia.rahman',
      body: (_, { description }) => ({ field: 'description', was: description, now: 'Eight homes', ...why }),
    },
  ],
  'fee-assessment': [
    { who: 'nadia.rahman', body: () => ({ proposal: { development: { newHomes: 9 }, parent: 'other' } }) },
  ],
  payments: [
    {
      who: 'farid.aziz',
      body: (_, { caseId }) => ({
        ...{ paymentId: 'more', amountPence: 10_000, method: 'online', reference: `gp2 ${caseId}` },
      }),
    },
  ],
  'payments/{paymentId}/reversal': [{ who: 'farid.aziz', path: { paymentId: 'fee' }, body: () => why }],
  'payments/{paymentId}/charge': [
    { who: 'farid.aziz', path: { paymentId: 'fee' }, body: () => ({ chargeId: 'advice-1' }) },
  ],
  measures: [{ who: 'nadia.rahman', body: () => ({ homes: 8, siteHectares: 0.4 }) }],
  'information-requests': [
    { who: 'nadia.rahman', body: () => ({ kind: 'other', request: 'A survey of newts' }) },
  ],
  'information-requests/{requestId}/response': [{ who: 'nadia.rahman', path: { requestId: 'plans' } }],
  'information-requests/{requestId}/cancellation': [
    { who: 'nadia.rahman', path: { requestId: 'plans' }, body: () => why },
  ],
  'validation-disputes': [{ who: 'nadia.rahman', body: () => ({ requestId: 'plans' }) }],
  'validation-disputes/{disputeId}/answer': [
    { who: 'nadia.rahman', path: { disputeId: 'dispute' }, body: () => ({ upheld: true, ...why }) },
  ],
  invalidation: [{ who: 'nadia.rahman', body: () => ({ reasons: ['The block plan has no scale'] }) }],
  validation: [{ who: 'nadia.rahman', body: () => ({ validFrom: '2026-03-02', decideBy: '2026-04-13' }) }],
  return: [{ who: 'nadia.rahman', body: () => why }],
  withdrawal: [{ who: 'nadia.rahman', body: () => ({ requestedBy: 'agent', reason: 'Sold' }) }],
};
