/** Blue where something stands, yellow what is to see to, red what is against or past, green done, grey other. */
export type TagColour = 'blue' | 'yellow' | 'red' | 'green' | 'grey';

export interface Tag {
  readonly words: string;
  readonly colour: TagColour;
}
