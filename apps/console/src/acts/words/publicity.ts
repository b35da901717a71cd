import { type FieldWords, type Forms, leftOut, on, why } from './field-words.js';

const evidence: FieldWords = { label: 'What shows it', as: 'document' };

const untilWhen: FieldWords = {
  rare: true,
  label: 'Comments until',
  hint: 'Leave it empty to use the period in the law.',
};

/** Forms for publicity. */
export const publicityForms = {
  'publicity/needs': {
    ...{ button: 'Keep this', done: 'Kept' },
    fields: {
      departure: { label: 'Does it depart from the development plan?' },
      affectsRightOfWay: { label: 'Does it affect a right of way?' },
      affectsListedBuildingSetting: { label: 'Does it affect the setting of a listed building?' },
      affectsConservationArea: { label: 'Does it affect a conservation area?' },
      interiorOfGradeTwoOnly: { label: 'Is it only inside a grade II building?' },
      reason: { ...why, hint: 'Needed where an earlier answer changes.' },
    },
  },
  'publicity/site-notices': {
    ...{ button: 'Record the site notice', done: 'Site notice recorded' },
    fields: {
      displayedOn: on('It went up on'),
      place: { label: 'Where it hangs', hint: 'Like: on the lamp post by the gate' },
      evidence: { ...evidence, label: 'The photograph of the notice on display' },
      entryId: leftOut,
      commentsUntil: untilWhen,
    },
  },
  'publicity/neighbour-letters': {
    ...{ button: 'Record the letters', done: 'Letters recorded' },
    fields: {
      sentOn: on('They went on'),
      letters: { label: 'How many letters went' },
      entryId: leftOut,
      commentsUntil: untilWhen,
    },
  },
  'publicity/press-notices': {
    ...{ button: 'Record the press notice', done: 'Press notice recorded' },
    fields: {
      publishedOn: on('It was in the paper on'),
      newspaper: { label: 'Newspaper' },
      evidence,
      entryId: leftOut,
      commentsUntil: untilWhen,
    },
  },
} as const satisfies Forms;
