import type { ColumnType } from './table.js';

/** Every supported Node has it; our language level does not list it yet. */
interface WellFormable {
  toWellFormed(): string;
}

/** PostgreSQL stores neither NUL nor half characters: these become the replacement character. */
export const storable = (text: string): string =>
  (
    (text.includes('\u0000') ? text.replaceAll('\u0000', '\ufffd') : text) as unknown as WellFormable
  ).toWellFormed();

/** JSON that PostgreSQL accepts. */
function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  return mayNotBeStorable.test(json) ? JSON.stringify(value, mended) : json;
}

/**
 * `JSON.stringify` escapes only these, but a preceding backslash can look the same: repairing is harmless
 * then.
 */
const mayNotBeStorable = /\\u(0000|d[89a-f])/;

function mended(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return storable(value);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [storable(key), each]));
}

/** A value as text for its column; null stays null. */
export function asText(type: ColumnType, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (type === 'json' || type === 'jsonb') return storableJson(value);
  return typeof value === 'string' ? storable(value) : String(value);
}
