import type { ColumnType } from './table.js';

/** Every supported Node has it; the language level that we compile for does not list it yet. */
interface WellFormable {
  toWellFormed(): string;
}

/** PostgreSQL keeps neither NUL nor half a character: what a sender put there becomes the replacement character. */
export const storable = (text: string): string =>
  (
    (text.includes('\u0000') ? text.replaceAll('\u0000', '\ufffd') : text) as unknown as WellFormable
  ).toWellFormed();

/** JSON as PostgreSQL takes it. */
function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  return mayNotBeStorable.test(json) ? JSON.stringify(value, mended) : json;
}

/** `JSON.stringify` escapes nothing else of these, but a backslash before may make it look so: mending is harmless. */
const mayNotBeStorable = /\\u(0000|d[89a-f])/;

function mended(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return storable(value);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [storable(key), each]));
}

/** A value as text that its column reads; null stays null. */
export function asText(type: ColumnType, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (type === 'json' || type === 'jsonb') return storableJson(value);
  return typeof value === 'string' ? storable(value) : String(value);
}
