import ts from 'typescript';

export const capitalised = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

/** Whether a type is an object with properties, not a list or tuple. */
export function isStructure(checker: ts.TypeChecker, type: ts.Type): boolean {
  if (checker.isArrayType(type) || checker.isTupleType(type)) return false;
  const isObject = type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection);
  return Boolean(isObject && checker.getPropertiesOfType(type).length > 0);
}

/**
 * What distinguishes one object of a union, as a name suffix: a value that only it has, or else a property
 * that only it has.
 */
export function discriminatorOf(checker: ts.TypeChecker, one: ts.Type, all: readonly ts.Type[]): string {
  const others = all.filter((each) => each !== one && isStructure(checker, each));
  if (others.length === 0 || !isStructure(checker, one)) return '';
  const word = wordsOf(checker, one).find((each) =>
    others.every((other) => !wordsOf(checker, other).includes(each)),
  );
  const own = checker
    .getPropertiesOfType(one)
    .find(({ name }) => others.every((each) => !each.getProperty(name)));
  return (word ?? own?.name ?? '').split(/\W+/).map(capitalised).join('');
}

function wordsOf(checker: ts.TypeChecker, type: ts.Type): readonly string[] {
  return checker.getPropertiesOfType(type).flatMap((symbol) => {
    const value = checker.getTypeOfSymbol(symbol);
    return value.isStringLiteral() ? [value.value] : [];
  });
}
