/**
 * JSON with its keys in order and no spaces: equal values have equal text, and so one hash. A bigint is its digits as
 * text; what is undefined is left out.
 *
 * RFC 8785 says the same, but for keys that are array indices. What others have to be able to check, the hash chain of
 * the record, is written by the event store (`canonicalText`), which the domain may not import; a spec there holds the
 * two to the same text. Its digests are stored, so neither may change.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, inOrder);

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
