import type { FieldWords, FormWords } from '../acts/words/field-words.js';

/** Whom or what an act of the office is about: its address begins there, and it leads back to its page. */
export type Subject = 'people' | 'person' | 'councils' | 'council';

export interface OfficeForm extends FormWords {
  readonly subject: Subject;
  /** The last part of its address. */
  readonly address: string;
  /** Its heading, and the words of the link that leads to it. */
  readonly label: string;
  /** What its path names besides the subject, and how that is asked for. */
  readonly names?: Readonly<Record<string, FieldWords>>;
}
