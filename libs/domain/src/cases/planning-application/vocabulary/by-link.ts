/** Where something came by the link in a letter, from somebody without an account. */
export interface ByLink {
  /** Which link: the SHA-256 of its token, as the letter's own fact has it. */
  readonly link?: string;
}
