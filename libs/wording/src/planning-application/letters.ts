import type { LetterFact, LetterRecipient } from '#domain';
import { letterInWords } from '../codes.js';
import { day, saying, when } from '../plainly.js';
import type { Wordings } from '../wordings.js';

const recipients: Readonly<Record<LetterRecipient, string>> = {
  applicant: 'the applicant',
  agent: 'the agent',
  consultee: 'a consultee',
  neighbour: 'a neighbour',
  other: 'somebody else',
};

const channels = { email: 'by e-mail', post: 'by post' } as const;
const carriers = { notify: 'GOV.UK Notify', outbox: 'The local outbox' } as const;

/** What was written, to what kind of person: never to whom by name. */
export const letters: Wordings<LetterFact> = {
  LetterWritten: ({ letter, to, channel, rule, link }) =>
    `A ${letterInWords[letter]} was written to ${recipients[to]}${when(rule !== undefined, ' by rule')}, to go ${channels[channel]}${
      link ? `, with a link to answer by until ${day(link.until)}` : ''
    }`,
  LetterHandedOver: ({ carrier }) => `${carriers[carrier]} has taken a letter`,
  LetterDelivered: () => 'A letter was delivered',
  LetterNotDelivered: ({ said }) => `A letter was not delivered: ${said}`,
  LetterLinkWithdrawn: ({ reason }) => `The link in a letter was withdrawn${saying(reason)}`,
};
