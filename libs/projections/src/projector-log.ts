/** The projector's log. An error is logged under `err`, the name that loggers serialise. */
export interface ProjectorLog {
  readonly info: (details: object, line: string) => void;
  readonly warn: (details: object, line: string) => void;
  readonly error: (details: object, line: string) => void;
}

const nothing = () => undefined;

/** Discards all messages. */
export const silentLog: ProjectorLog = { info: nothing, warn: nothing, error: nothing };
