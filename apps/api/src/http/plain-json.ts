/** An answer in plain JSON: positions and revisions as text, because they exceed a JSON number. */
export type Plain<Value> = Value extends bigint
  ? string
  : Value extends string | number | boolean | null
    ? Value
    : Value extends readonly (infer Item)[]
      ? Plain<Item>[]
      : { -readonly [Key in keyof Value]: Plain<Value[Key]> };

export function plainJson<Value>(value: Value): Plain<Value> {
  if (typeof value === 'bigint') return value.toString() as Plain<Value>;
  if (typeof value !== 'object' || value === null) return value as Plain<Value>;
  if (Array.isArray(value)) return value.map(plainJson) as Plain<Value>;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, plainJson(each)]),
  ) as Plain<Value>;
}
