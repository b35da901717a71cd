import type { Target } from '../handlers.js';
import { requestInWords, unanswered } from '../state/validation.js';
import type { ExistingCase } from '../state.js';
import { capitalised } from '../vocabulary/in-words.js';

/** Requested items that have not arrived, late or not. */
export const requestsWaiting = ({ requests }: ExistingCase): readonly Target[] =>
  unanswered(requests, 'open', 'lapsed').map((id) => ({
    ...{ id, words: `${capitalised(requestInWords(requests, id))}: ${requests.texts.get(id) ?? ''}` },
  }));

export const disputesWaiting = ({ requests }: ExistingCase): readonly Target[] =>
  [...requests.disputes]
    .filter(([, { answered }]) => !answered)
    .map(([id, { requestId }]) => ({ id, words: `About ${requestInWords(requests, requestId)}` }));
