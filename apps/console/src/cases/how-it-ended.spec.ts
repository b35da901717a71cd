import { describe, expect, it } from '@jest/globals';
import type { Schemas } from '../api/casebook-api.js';
import { endInShort } from './how-it-ended.js';

const undecided = { determination: null, deemed: null, appeals: [] };
const ended = (of: object) => endInShort({ ...undecided, ...of } as unknown as Schemas['CaseView']);
const by = (who: string, decision: string, of: object = {}) => ({
  determination: { by: who, decision, decidedOn: '2026-12-01', status: 'in-force' },
  ...of,
});

describe('how a case is decided, in short', () => {
  it.each<[of: object, words: string | null]>([
    [{}, null],
    [by('officer', 'refused'), 'Refused'],
    [by('secretaryOfState', 'granted'), 'Granted'],
    [by('elsewhere', 'granted'), 'Granted'],
    [
      by('law', 'deemed', { deemed: { outcome: 'prior-approval-deemed' } }),
      'Prior approval given by silence',
    ],
    [by('law', 'deemed', { deemed: { outcome: 'may-proceed' } }), 'Works may go ahead, by silence'],
    [by('law', 'deemed'), 'Details approved by silence'],
    [by('officer', 'refused', { appeals: [{ outcome: null }] }), 'Refused'],
    [by('officer', 'refused', { appeals: [{ outcome: 'allowed' }] }), 'Refused, appeal allowed'],
    [by('officer', 'refused', { appeals: [{ outcome: 'withdrawn' }] }), 'Refused'],
    [by('inspectorate', 'split', { appeals: [{ outcome: 'splitDecision' }] }), 'Appeal allowed in part'],
    // A court quashed it, and the case is open again.
    [{ decision: { decision: 'refused' }, quashedOn: '2027-01-04' }, null],
    [
      by('law', 'deemed', { decision: { decision: 'refused' }, quashedOn: '2027-01-04' }),
      'Details approved by silence',
    ],
  ])('is stated for %j', (of, words) => expect(ended(of)).toBe(words));
});
