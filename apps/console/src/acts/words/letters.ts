import { type Forms, leftOut, why } from './field-words.js';

/** Forms for letters about the case. */
export const letterForms = {
  letters: {
    ...{ button: 'Write the letter', done: 'Letter written, and waiting to be sent' },
    fields: {
      letterId: leftOut,
      letter: { label: 'Which letter' },
      to: {
        label: 'To',
        hint: 'Leave it empty for the agent, or the applicant where there is none. The next page shows the letter with their address, and your look is recorded.',
      },
      requestId: {
        ...{ label: 'Which request for information', as: 'request' },
        hint: 'For a letter that asks for information.',
      },
      consulteeId: {
        ...{ label: 'Which consultee', as: 'consultee' },
        hint: 'For a letter of consultation.',
      },
      channel: { rare: true, label: 'By', hint: 'Leave it empty: by e-mail where an address is known.' },
      name: { rare: true, label: 'Name', hint: 'Only if the recipient is neither applicant nor agent.' },
      address: { rare: true, label: 'Address', hint: 'One line each, the postcode last.', as: 'long' },
      email: { rare: true, label: 'E-mail' },
      commentsUntil: {
        rare: true,
        label: 'Comments until',
        hint: "Leave it empty to use the case's own day.",
      },
    },
  },
  'letters/{letterId}/link/withdrawal': {
    ...{ button: 'Withdraw the link', done: 'Link withdrawn: it can no longer be used to answer' },
    fields: { reason: why },
  },
} as const satisfies Forms;
