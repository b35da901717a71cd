import type { Target } from '../handlers.js';
import { unanswered } from '../state/validation.js';
import type { ExistingCase } from '../state.js';

/** Requested items that have not arrived, late or not. */
export const requestsWaiting = ({ requests }: ExistingCase): readonly Target[] =>
  unanswered(requests, 'open', 'lapsed').map((id) => {
    const { kind, dueOn } = requests.asked.get(id)!;
    return { id, words: `${kind}, requested by ${dueOn}` };
  });

export const disputesWaiting = ({ requests }: ExistingCase): readonly Target[] =>
  [...requests.disputes]
    .filter(([, { answered }]) => !answered)
    .map(([id, { requestId }]) => ({ id, words: `about request ${requestId}` }));
