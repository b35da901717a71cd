import { Problem } from '../../http/problem.js';

/** Tells a person who tries it alone how it is done. */
export const takesTwo = (path: string): Problem =>
  new Problem(
    409,
    'second-person',
    `This takes two people: propose it at …/${path}/proposal, and another person confirms it at …/${path}/confirmation.`,
  );
