import {
  addDocument,
  day,
  granted,
  having,
  receive,
  recommended,
  refused,
  validated,
  withdraw,
} from '../case-commands.js';

/** The states of cases in several topics: their facts, or the commands that lead to them. */
export const received = having(receive());
export const valid = having(...validated);
export const withdrawn = having(receive(), withdraw);
export const withPlan = having(...validated, addDocument('plan', { publishStatus: 'not-assessed' }));
export const decided = having(...granted);
export const ready = having(...recommended);
export const turnedDown = having(...refused);
export const deed = [...validated, addDocument('deed')] as const;
export const after = day('2026-05-20');
