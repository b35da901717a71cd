import type { LetterFact } from '#domain';
import { channelInWords, letterInWords, recipientInWords } from '../codes.js';
import { day, saying, when } from '../plainly.js';
import type { Wordings } from '../wordings.js';

const carriers = { notify: 'GOV.UK Notify', outbox: 'The local outbox' } as const;

/** The kind of letter and the kind of recipient, never a name. */
export const letters: Wordings<LetterFact> = {
  LetterWritten: ({ letter, to, channel, rule, link }) =>
    `A ${letterInWords[letter]} was written to ${recipientInWords[to]}${when(rule !== undefined, ' by rule')}, to be sent ${channelInWords[channel]}${
      link ? `, with a link for the answer that works until ${day(link.until)}` : ''
    }`,
  LetterHandedOver: ({ carrier }) => `${carriers[carrier]} has accepted a letter`,
  LetterDelivered: () => 'A letter was delivered',
  LetterNotDelivered: ({ said }) => `A letter was not delivered: ${said}`,
  LetterLinkWithdrawn: ({ reason }) => `The link in a letter was withdrawn${saying(reason)}`,
};
