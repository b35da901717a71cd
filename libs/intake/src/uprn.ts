import { uprnKey } from '#domain';

/** A property's number: up to twelve digits, in the one form in which all sources are kept; null if it is no such number. */
export const uprnOf = (written: string | null): string | null =>
  written !== null && /^\d{1,12}$/.test(written) ? uprnKey(written) : null;
