/** The order in which acts are listed. */
export const actGroups = [
  'Receive and validate',
  'Record what came',
  'Ask or agree',
  'Tell the public',
  'Assess',
  'Recommend and decide',
  'After the decision',
  'Appeals',
  'Put right',
] as const;

export type ActGroup = (typeof actGroups)[number];

export interface ActWords {
  readonly label: string;
  /** On the button that carries it out. */
  readonly button: string;
  /** Said when it is done. */
  readonly done: string;
  readonly group: ActGroup;
  /**
   * Nothing follows from it that its form does not show, and it can be done again otherwise: it may be recorded
   * without a preview.
   */
  readonly bindsNothing?: true;
}

const within =
  (group: ActGroup) =>
  (label: string, button: string, done: string): ActWords => ({ label, button, done, group });

/** How an act is called on pages, under each heading: its name, its button, and what is said when it is done. */
export const validate = within('Receive and validate');
export const came = within('Record what came');
export const ask = within('Ask or agree');
export const tell = within('Tell the public');
export const assess = within('Assess');
export const decide = within('Recommend and decide');
export const after = within('After the decision');
export const appeal = within('Appeals');
export const right = within('Put right');
export const bindingNothing = (words: ActWords): ActWords => ({ ...words, bindsNothing: true });
