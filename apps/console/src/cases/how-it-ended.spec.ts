import { describe, expect, it } from '@jest/globals';
import type { Schemas } from '../api/casebook-api.js';
import { endInShort } from './how-it-ended.js';

const undecided = { decision: null, secretaryOfState: null, deemed: null, deemedDischarge: null };
const ended = (of: object) =>
  endInShort({ ...undecided, appeals: [], ...of } as unknown as Schemas['CaseView']);

describe('how a case ended, in short', () => {
  it.each<[of: object, words: string | null]>([
    [{}, null],
    [{ decision: { decision: 'refused' } }, 'Refused'],
    [{ secretaryOfState: { decision: 'granted' } }, 'Granted'],
    [{ deemed: { outcome: 'prior-approval-deemed' } }, 'Prior approval given by silence'],
    [{ deemed: { outcome: 'may-proceed' } }, 'Works may go ahead, by silence'],
    [{ deemedDischarge: { occurredOn: null } }, null],
    [{ deemedDischarge: { occurredOn: '2026-12-01' } }, 'Details approved by silence'],
    [{ decision: { decision: 'refused' }, appeals: [{ outcome: null }] }, 'Refused'],
    [{ decision: { decision: 'refused' }, appeals: [{ outcome: 'allowed' }] }, 'Refused, appeal allowed'],
    [{ decision: { decision: 'refused' }, appeals: [{ outcome: 'withdrawn' }] }, 'Refused'],
    [{ appeals: [{ outcome: 'splitDecision' }] }, 'Appeal allowed in part'],
  ])('is stated for %j', (of, words) => expect(ended(of)).toBe(words));
});
