/** The colours of tags: blue in force, yellow to do, red against or past, green done, grey other. */
export type TagColour = 'blue' | 'yellow' | 'red' | 'green' | 'grey';

export interface Tag {
  readonly words: string;
  readonly colour: TagColour;
}
