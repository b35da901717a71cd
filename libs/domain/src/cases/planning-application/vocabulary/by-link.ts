/** Set if something came by the link in a letter, from somebody without an account. */
export interface ByLink {
  /** The SHA-256 of the link's token, as in the letter's own fact. */
  readonly link?: string;
}
