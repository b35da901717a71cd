/** `a,b` as a list, for class-transformer. A list that names nothing narrows nothing, as when it is left out. */
export const commaSeparated = ({ value }: { value: unknown }): unknown => {
  if (typeof value !== 'string') return value;
  const named = value.split(',').filter(Boolean);
  return named.length > 0 ? named : undefined;
};
