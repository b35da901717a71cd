/**
 * A JSON value in the form of RFC 8785: no spaces, keys in the order of their UTF-16 units. The hash of every fact is
 * computed from this text whenever the fact is read, so the code is simple and fast. A spec compares it with the
 * library `canonicalize`. Undefined values are left out. Half a surrogate pair, which the library refuses, is escaped
 * as in JSON.
 */
export function canonicalText(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((each) => canonicalText(each ?? null)).join(',')}]`;
  let members = '';
  for (const key of inOrder(Object.keys(value))) {
    const member = (value as Record<string, unknown>)[key];
    if (member === undefined) continue;
    members += `${members === '' ? '' : ','}${quoted(key)}:${canonicalText(member)}`;
  }
  return `{${members}}`;
}

/** Most text needs no escapes, and this test costs less than a call of `JSON.stringify`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON escapes.
const escaped = /["\\\u0000-\u001f\ud800-\udfff]/;

const quoted = (text: string): string => (escaped.test(text) ? JSON.stringify(text) : `"${text}"`);

function inOrder(keys: string[]): readonly string[] {
  for (let at = 1; at < keys.length; at += 1) if (keys[at - 1]! > keys[at]!) return keys.sort();
  return keys;
}
