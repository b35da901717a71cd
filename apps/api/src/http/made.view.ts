/** Something that has an id from now on. */
export class MadeView {
  /** What it is: `information request`, `representation`, `note`. */
  kind: string;
  /** Yours if you gave one. Later commands name it by this, as in `…/information-requests/{requestId}/response`. */
  id: string;
  /** In words, for a list or a message. */
  label: string;
}
