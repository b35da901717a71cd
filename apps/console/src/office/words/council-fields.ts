import type { FieldWords } from '../../acts/words/field-words.js';

export const from: FieldWords = { label: 'From', hint: 'The first day on which it applies.' };

export const referenceFormat: FieldWords = {
  label: 'Format of case references',
  hint: 'Made of {yy} or {yyyy}, {number} and {suffix}, like {yy}/{number}/{suffix}.',
};
