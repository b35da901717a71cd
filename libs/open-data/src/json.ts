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

/** Of an object, only the fields named, and only those that are there. */
export const pick = (json: JsonObject, fields: readonly string[]): JsonObject =>
  Object.fromEntries(fields.flatMap((field) => (json[field] === undefined ? [] : [[field, json[field]]])));
