/** The texts of a form field, and how it is asked for where its schema does not say. */
export interface FieldWords {
  readonly label: string;
  readonly hint?: string;
  readonly as?: Ask;
  /** Rarely needed: hidden until the user opens it. */
  readonly rare?: true;
  /** Needed in some cases only, which the hint names: never called optional. */
  readonly sometimes?: true;
  /** The error for an empty field. Derived from the label if left out. */
  readonly missing?: string;
  /** The error for input that does not match the schema. The API's own text if left out. */
  readonly malformed?: string;
  /** The text for a choice without options. */
  readonly nothing?: string;
  /** The browser's autofill value, for a person's own details. */
  readonly autocomplete?: string;
  /** The fields within it, if it is an object or a list of objects. The label of a list names one of them. */
  readonly of?: Readonly<Record<string, FieldWords>>;
}

/** How a field is asked for. `made` is an id generated here, `left out` one that the API generates. */
export type Ask = 'long' | 'made' | 'left out' | 'proposal' | 'library' | Choice;

/** A choice among existing things. `own council` is a council that the user acts for today. */
export type Choice =
  | ('officer' | 'document' | 'documents' | 'request' | 'waiting')
  | ('council' | 'own council' | 'service' | 'unread' | 'condition' | 'letter')
  | ('consultee' | 'bodies' | 'types' | 'statement lines' | 'dispute')
  | ('price level' | 'price scale');

export interface FormWords {
  /** The button of the check page. "for" and the council's name are added. */
  readonly button: string;
  /** The message when it is done. */
  readonly done: string;
  readonly fields?: Readonly<Record<string, FieldWords>>;
}

export const leftOut: FieldWords = { label: 'Our own id for it', as: 'left out' };

export const made: FieldWords = { label: 'Our own id for it', as: 'made' };

export const why: FieldWords = { label: 'Why', as: 'long' };
