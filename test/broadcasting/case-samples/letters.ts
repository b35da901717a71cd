import type { LetterFact } from '#domain';
import { fact, officer, type SamplesOf, sealed } from './sample.js';

export const letters: SamplesOf<LetterFact> = {
  LetterWritten: {
    type: 'LetterWritten',
    ...fact,
    ...{ letterId: 'l1', letter: 'neighbour', channel: 'post', to: 'neighbour', consulteeId: null },
    recipient: sealed,
    template: { of: 'service', version: '1', sha256: 'cd'.repeat(32) },
    file: { sha256: 'ab'.repeat(32), bytes: 2048, mediaType: 'application/pdf', subject: 'document-1' },
    encloses: [],
    by: officer,
  },
  LetterHandedOver: {
    type: 'LetterHandedOver',
    ...fact,
    ...{ letterId: 'l1', carrier: 'notify', carrierId: 'n-1' },
  },
  LetterDelivered: { type: 'LetterDelivered', ...fact, letterId: 'l1', said: 'delivered' },
  LetterNotDelivered: {
    type: 'LetterNotDelivered',
    ...fact,
    letterId: 'l1',
    said: 'there is no such address',
  },
};
