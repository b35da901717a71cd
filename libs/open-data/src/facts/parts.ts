import { hidden, type ShownFacts } from '#read-models';
import type { PostSubmissionApplication, PostSubmissionData } from '../shape.js';

export type Part = keyof PostSubmissionData | Exclude<keyof PostSubmissionApplication, 'data'>;

/** The parts of the export that each fact may change. */
export type Parts<Fact extends { readonly type: string }> = ShownFacts<Fact, Part>;

export const internal = hidden("for the council's internal work: the schema has no place for it");
