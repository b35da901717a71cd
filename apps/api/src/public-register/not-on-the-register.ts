import { Problem } from '../http/problem.js';

/** The same whether there is no such case or it is not public: the answer must not tell which. */
export const notOnTheRegister = new Problem(
  404,
  'not-on-the-register',
  'No such application is on this register.',
);
