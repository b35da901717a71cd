import type { Done } from '#event-store';
import { partsChangedBy } from '#read-models';
import { madeBy } from './made.js';
import { MadeView } from './made.view.js';

/** A command was carried out, now or by an earlier identical request. */
export class CommandDone {
  /** The revision of the case after this command; also in ETag. Send it back in If-Match. */
  revision: string;
  /**
   * The position of the change among all changes; also in Casebook-Position. Send it in Casebook-Wait-For to
   * read what you wrote.
   */
  position: string;
  /** What the command created, with the id of each; the same for a repeat. */
  made: MadeView[];
  /**
   * The parts of the case that may have changed. Empty if nothing had to be recorded, and for commands that
   * are not about a case.
   */
  changed: string[];
}

export const commandDone = ({ revision, position, facts }: Done): CommandDone => ({
  revision: revision.toString(),
  position: position.toString(),
  made: madeBy(facts),
  changed: [...partsChangedBy(facts.map(({ type }) => type))],
});
