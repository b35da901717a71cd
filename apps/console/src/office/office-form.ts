import type { FieldWords, FormWords } from '../acts/words/field-words.js';

/** The subject of an act: its page has the act's address below its own, and is shown afterwards. */
export type Subject = 'people' | 'person' | 'councils' | 'council' | 'statement' | 'charges' | 'charge';

export interface OfficeForm extends FormWords {
  readonly subject: Subject;
  /** The last part of its address. */
  readonly address: string;
  /** Its heading, and the text of the link to it. */
  readonly label: string;
  /** The path parameters besides the subject, and how they are asked for. */
  readonly names?: Readonly<Record<string, FieldWords>>;
}
