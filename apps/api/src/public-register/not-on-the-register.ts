import { Problem } from '../http/problem.js';

/** The same answer whether the case does not exist or is not public: it must not reveal which. */
export const notOnTheRegister = new Problem(
  404,
  'not-on-the-register',
  'No such application is on this register.',
);
