export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

export const objectAt = (json: Json | undefined, key: string): JsonObject => {
  const found = isObject(json) ? json[key] : undefined;
  return isObject(found) ? found : {};
};

/** A copy of an object with only the named fields that exist. */
export const pick = (json: JsonObject, fields: readonly string[]): JsonObject =>
  Object.fromEntries(fields.flatMap((field) => (json[field] === undefined ? [] : [[field, json[field]]])));
