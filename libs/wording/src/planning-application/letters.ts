import type { LetterFact } from '#domain';
import { channelInWords, letterInWords, recipientInWords } from '../codes.js';
import { day, saying, when } from '../plainly.js';
import type { Wordings } from '../wordings.js';

const carriers = { notify: 'GOV.UK Notify', outbox: 'The local outbox' } as const;

/** What was written, to what kind of person: never to whom by name. */
export const letters: Wordings<LetterFact> = {
  LetterWritten: ({ letter, to, channel, rule, link }) =>
    `A ${letterInWords[letter]} was written to ${recipientInWords[to]}${when(rule !== undefined, ' by rule')}, to go ${channelInWords[channel]}${
      link ? `, with a link to answer by until ${day(link.until)}` : ''
    }`,
  LetterHandedOver: ({ carrier }) => `${carriers[carrier]} has accepted a letter`,
  LetterDelivered: () => 'A letter was delivered',
  LetterNotDelivered: ({ said }) => `A letter was not delivered: ${said}`,
  LetterLinkWithdrawn: ({ reason }) => `The link in a letter was withdrawn${saying(reason)}`,
};
