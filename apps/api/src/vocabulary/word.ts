/** A code and its name for people. */
export interface Word {
  readonly code: string;
  readonly words: string;
}
