import type { Done } from '#event-store';

/** A command was carried out, or had been before. */
export class CommandDone {
  /** Of the case's last change by this command; also in ETag. Send it back in If-Match. */
  revision: string;
  /** Of the change among all changes; also in Casebook-Position. Send it in Casebook-Wait-For to read what you wrote. */
  position: string;
}

export const commandDone = ({ revision, position }: Done): CommandDone => ({
  revision: revision.toString(),
  position: position.toString(),
});
