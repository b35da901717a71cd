export type { Answers, DatedAnswer, FeeOfCase, PublicityOfCase, Routed } from './answers.js';
export { isOpen, type OpenCase, type ValidDayMove, type WhatIf } from './asked.js';
export { type Aspect, aspects, type Compared, compare } from './compare.js';
export { lawIf } from './proposed-law.js';
export { type Both, type FeeSums, noCases, type Totals, withCase } from './totals.js';
