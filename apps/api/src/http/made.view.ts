/** Something that now has an id. */
export class MadeView {
  /** Its kind: `information request`, `representation`, `note`. */
  kind: string;
  /**
   * Your own id if you gave one. Later commands use it, as in `…/information-requests/{requestId}/response`.
   */
  id: string;
  /** In words, for a list or a message. */
  label: string;
}
