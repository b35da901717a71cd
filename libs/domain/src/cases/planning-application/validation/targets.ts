import type { Target } from '../handlers.js';
import { requestInWords, unanswered } from '../state/validation.js';
import type { ExistingCase } from '../state.js';
import { capitalised } from '../vocabulary/in-words.js';

/** Requested items that have not arrived, late or not. A brief state has only their kinds, not what was written. */
export const requestsWaiting = ({ requests }: ExistingCase): readonly Target[] =>
  unanswered(requests, 'open', 'lapsed').map((id) => {
    const kind = capitalised(requestInWords(requests, id));
    const text = requests.texts.get(id);
    return { id, words: text === undefined ? kind : `${kind}: ${text}` };
  });

export const disputesWaiting = ({ requests }: ExistingCase): readonly Target[] =>
  [...requests.disputes]
    .filter(([, { answered }]) => !answered)
    .map(([id, { requestId }]) => ({ id, words: `About ${requestInWords(requests, requestId)}` }));
