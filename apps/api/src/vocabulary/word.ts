/** A code and how people call it. */
export interface Word {
  readonly code: string;
  readonly words: string;
}
