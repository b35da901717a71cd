import { uprnKey } from '#domain';

/** A property number: up to twelve digits, in one form for all sources; null if the text is not such a number. */
export const uprnOf = (written: string | null): string | null =>
  written !== null && /^\d{1,12}$/.test(written) ? uprnKey(written) : null;
