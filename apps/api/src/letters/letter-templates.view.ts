import { councils } from '#domain';
import type { TemplateInForce } from '#letters';
import { letterInWords } from '#wording';
import { TemplateUsedView } from './decision-notice.view.js';

/** The words of a letter on a day. */
export class LetterTemplateView {
  letter: string;
  letterInWords: string;
  title: string;
  body: string;
  template: TemplateUsedView;
  /** The fields that may be used in it, in braces. */
  fields: string[];
}

/** The letter that proposed words would give for a case. */
export class TemplatePreviewView {
  title: string;
  text: string;
}

export class LetterTemplatesView {
  templates: LetterTemplateView[];
}

export const letterTemplateView = (
  letter: councils.LetterKind,
  { title, body, used }: TemplateInForce,
): LetterTemplateView => ({
  ...{ letter, letterInWords: letterInWords[letter], title, body, template: { ...used } },
  fields: [...councils.fieldsOfLetter(letter)],
});
