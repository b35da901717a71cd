import type { Target } from '../handlers.js';
import type { Valid } from '../state.js';
import { capitalised, stanceInWords } from '../vocabulary/in-words.js';

export const consulteesAsked = ({ consultation }: Valid): readonly Target[] =>
  [...consultation.consultees].map(([id, { name }]) => ({ id, words: name }));

export const responsesReceived = ({ consultation }: Valid): readonly Target[] =>
  [...consultation.responses].map(([id, redacted]) => ({
    ...{ id, words: redacted === null ? 'Not yet checked for the public' : 'Checked for the public' },
  }));

export const representationsMade = ({ consultation }: Valid): readonly Target[] =>
  [...consultation.representations].map(([id, { stance }]) => ({
    id,
    words: capitalised(stanceInWords[stance]),
  }));

/** Those that are not withdrawn. */
export const representationsNotWithdrawn = ({ consultation }: Valid): readonly Target[] =>
  [...consultation.representations]
    .filter(([, { withdrawn }]) => !withdrawn)
    .map(([id, { stance }]) => ({ id, words: capitalised(stanceInWords[stance]) }));
