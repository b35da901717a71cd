/** What a field of a form says, and how it is asked for where its schema alone does not tell. */
export interface FieldWords {
  readonly label: string;
  readonly hint?: string;
  readonly as?: Ask;
  /** Seldom wanted: out of the way until somebody looks for it. */
  readonly rare?: true;
  /** What is said where nothing was written or chosen; made of the label if left out. */
  readonly missing?: string;
  /** What is said of what is not written as the schema has it; the API says it where this is left out. */
  readonly malformed?: string;
  /** What is said where there is nothing to choose from. */
  readonly nothing?: string;
  /** What a browser may fill it in with, of the person who writes of themselves. */
  readonly autocomplete?: string;
  /** The fields of what it holds, where that is an object or a list of them. */
  readonly of?: Readonly<Record<string, FieldWords>>;
}

/** How a field is asked for: `made` is an id made here, `left out` one that the API makes. */
export type Ask = 'long' | 'made' | 'left out' | 'proposal' | 'library' | Choice;

/** What is chosen from those that there are; an `own council` is one that whoever asks acts for today. */
export type Choice =
  | ('officer' | 'document' | 'documents' | 'request' | 'waiting')
  | ('council' | 'own council' | 'service' | 'unread' | 'condition' | 'letter')
  | ('consultee' | 'bodies');

export interface FormWords {
  /** The button of the check page: what it does. "for" and the council follow. */
  readonly button: string;
  /** What the page says once it is done. */
  readonly done: string;
  readonly fields?: Readonly<Record<string, FieldWords>>;
}

export const leftOut: FieldWords = { label: 'Our own id for it', as: 'left out' };

export const made: FieldWords = { label: 'Our own id for it', as: 'made' };

export const why: FieldWords = { label: 'Why', as: 'long' };

export const on = (label: string): FieldWords => ({ label, hint: 'Today if you leave it empty.' });

export const condition: FieldWords = {
  label: 'Conditions',
  of: {
    text: { label: 'Condition', as: 'long' },
    reason: { label: 'Reason', as: 'long' },
    timing: { label: 'When it bites' },
    detailsRequired: { label: 'Must details be submitted?' },
    agreedOn: { label: 'The applicant agreed to it on', hint: 'Needed before work may start.' },
    fromLibrary: { label: 'From the library', as: 'library' },
  },
};

export const linked: FieldWords = {
  label: 'The other case',
  of: { caseId: { label: 'Its id' }, reference: { label: 'Its reference' } },
};

/** A topic's forms, by the path of their act. */
export type Forms = Readonly<Record<string, FormWords>>;
