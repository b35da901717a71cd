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
  readonly group: ActGroup;
  /**
   * Nothing follows from it that its form does not show, and it can be done again otherwise: it may be recorded
   * without a preview.
   */
  readonly bindsNothing?: true;
}

/** How an act is called on pages, under each heading. */
export const validate = (label: string): ActWords => ({ label, group: 'Receive and validate' });
export const came = (label: string): ActWords => ({ label, group: 'Record what came' });
export const ask = (label: string): ActWords => ({ label, group: 'Ask or agree' });
export const tell = (label: string): ActWords => ({ label, group: 'Tell the public' });
export const assess = (label: string): ActWords => ({ label, group: 'Assess' });
export const decide = (label: string): ActWords => ({ label, group: 'Recommend and decide' });
export const after = (label: string): ActWords => ({ label, group: 'After the decision' });
export const appeal = (label: string): ActWords => ({ label, group: 'Appeals' });
export const right = (label: string): ActWords => ({ label, group: 'Put right' });
export const bindingNothing = (words: ActWords): ActWords => ({ ...words, bindsNothing: true });
