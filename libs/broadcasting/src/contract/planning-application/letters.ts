import { councils, type LetterFact, letterCarriers, letterChannels, letterRecipients } from '#domain';
import { code, oneOf } from '../kinds.js';
import { field } from '../publication.js';
import { caseReference, type TopicPublications } from './case-field.js';

const letterId = field(code(), 'The letter.', (event: { readonly letterId: string }) => event.letterId);

/** Letters: subscribers learn that one was sent and whether it arrived, never to whom. */
export const letters: TopicPublications<LetterFact> = {
  LetterWritten: {
    meaning: 'A letter was written about the case.',
    version: 1,
    fields: {
      caseReference,
      letterId,
      letter: field(oneOf(...councils.letterKinds), 'Which letter.', (event) => event.letter),
      channel: field(oneOf(...letterChannels), 'How it goes.', (event) => event.channel),
      to: field(oneOf(...letterRecipients), "The recipient's role on the case.", (event) => event.to),
    },
  },
  LetterHandedOver: {
    meaning: 'A carrier has accepted a letter.',
    version: 1,
    fields: {
      caseReference,
      letterId,
      carrier: field(oneOf(...letterCarriers), 'Which carrier.', (event) => event.carrier),
    },
  },
  LetterDelivered: {
    meaning: 'A letter was delivered, as far as its carrier can tell.',
    version: 1,
    fields: { caseReference, letterId },
  },
  LetterNotDelivered: {
    meaning: 'A letter was not delivered.',
    version: 1,
    fields: { caseReference, letterId },
  },
  LetterLinkWithdrawn: {
    meaning: 'The link in a letter can no longer be used.',
    version: 1,
    fields: { caseReference, letterId },
  },
};
