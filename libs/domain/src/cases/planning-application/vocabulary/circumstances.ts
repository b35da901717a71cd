import type { Circumstance } from '#legislation';

/** Each is known to apply, known not to apply, or unknown: unknown ones are left out. */
export type Circumstances = Readonly<Partial<Record<Circumstance, boolean>>>;
