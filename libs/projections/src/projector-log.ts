/** Where a projector says what it meets: an error under `err`, which is the name that loggers write out. */
export interface ProjectorLog {
  readonly info: (details: object, line: string) => void;
  readonly warn: (details: object, line: string) => void;
  readonly error: (details: object, line: string) => void;
}

const nothing = () => undefined;

/** For whoever does not want to hear of it. */
export const silentLog: ProjectorLog = { info: nothing, warn: nothing, error: nothing };
