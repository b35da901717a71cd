/** Submitted values, by the names of their controls. */
export type Sent = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface FormFault {
  /** The name of the control. */
  readonly at: string;
  readonly words: string;
}

/** A field's value, or the error in its input. Neither if it was left empty. */
export interface Found {
  readonly value: unknown;
  readonly faults: readonly FormFault[];
}

export const none: Found = { value: undefined, faults: [] };
export const found = (value: unknown): Found => ({ value, faults: [] });
export const wrong = (at: string, words: string): Found => ({ value: undefined, faults: [{ at, words }] });

export const textAt = (sent: Sent, name: string): string => String([sent[name] ?? ''].flat()[0] ?? '').trim();
export const linesAt = (sent: Sent, name: string): string[] =>
  textAt(sent, name)
    .split(/\r?\n/)
    .map((each) => each.trim())
    .filter(Boolean);
