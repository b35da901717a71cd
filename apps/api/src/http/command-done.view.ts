import type { Done } from '#event-store';
import { partsChangedBy } from '#read-models';
import { madeBy } from './made.js';
import { MadeView } from './made.view.js';

/** A command was carried out, or had been before. */
export class CommandDone {
  /** Of the case's last change by this command; also in ETag. Send it back in If-Match. */
  revision: string;
  /** Of the change among all changes; also in Casebook-Position. Send it in Casebook-Wait-For to read what you wrote. */
  position: string;
  /** What it made, with the id of each; the same for a repeat. */
  made: MadeView[];
  /** The parts of `GET` of the case that it may have changed. None where nothing had to be recorded, and off a case. */
  changed: string[];
}

export const commandDone = ({ revision, position, facts }: Done): CommandDone => ({
  revision: revision.toString(),
  position: position.toString(),
  made: madeBy(facts),
  changed: [...partsChangedBy(facts.map(({ type }) => type))],
});
