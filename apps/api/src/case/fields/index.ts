import { fieldsCameIn } from './came-in.js';
import { fieldsDecided } from './decided.js';
import type { FieldsInWords } from './field-in-words.js';
import { fieldsListed } from './listed.js';
import { fieldsUnderWay } from './under-way.js';

export type { FieldInWords } from './field-in-words.js';

/** Every part of a case in full, in the order of interest. A part without an entry does not compile. */
export const fieldsInWords: FieldsInWords = {
  ...fieldsCameIn,
  ...fieldsUnderWay,
  ...fieldsListed,
  ...fieldsDecided,
};
