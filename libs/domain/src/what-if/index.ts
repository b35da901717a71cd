export type { Answers, DatedAnswer, FeeOfCase, PublicityOfCase, Routed } from './answers.js';
export { isOpen, type OpenCase, type ValidDayMove, type WhatIf } from './asked.js';
export { type Aspect, type Compared, compare } from './compare.js';
export { lawIf } from './proposed-law.js';
export { noCases, type Totals, withCase } from './totals.js';
