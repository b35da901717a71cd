import { Problem } from '../http/problem.js';

/** An answer, or a refusal if the loaded law has none. */
export function answered<Answered>(ask: () => Answered | undefined): Answered {
  const answer = ask();
  if (answer !== undefined) return answer;
  throw new Problem(422, 'no-rule', 'No loaded rule answers this for that type on that day.');
}
