import ts from 'typescript';
import { alternatives, brandOf, type EventTypes, elementOf } from './event-types.js';
import { example } from './example.js';

/**
 * Values of a type that differ in one place each: every allowed word of a field, missing optional values,
 * empty lists. They exercise each branch that depends on one field.
 */
export function variants(types: EventTypes, of: ts.Type): readonly unknown[] {
  const { checker } = types;
  const whole = alternatives(of).map((each) => example(types, each));
  const seen = new Set<ts.Type>();

  /** The other values for one place. */
  function others(type: ts.Type): readonly unknown[] {
    return alternatives(type).flatMap((each): readonly unknown[] => {
      if (each.flags & ts.TypeFlags.Null) return [null];
      if (each.flags & ts.TypeFlags.Undefined) return [undefined];
      if (each.isLiteral()) return [each.value];
      if (each.flags & ts.TypeFlags.BooleanLiteral) return [checker.typeToString(each) === 'true'];
      if (brandOf(checker, each) || !(each.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)))
        return [];
      const element = elementOf(checker, each);
      if (element) return [[], ...others(element).map((entry) => [entry])];
      return inside(each);
    });
  }

  function inside(type: ts.Type): readonly unknown[] {
    if (seen.has(type)) return [];
    seen.add(type);
    const base = example(types, type) as Readonly<Record<string, unknown>>;
    const changed = type
      .getProperties()
      .flatMap((property) =>
        others(checker.getTypeOfSymbol(property)).map((value) => ({ ...base, [property.name]: value })),
      );
    seen.delete(type);
    return [base, ...changed];
  }

  return [...whole, ...alternatives(of).flatMap(inside)];
}

/** The code words of fields, which readers should never see. */
export function codesIn({ checker }: EventTypes, of: ts.Type): readonly string[] {
  const codes = new Set<string>();
  const seen = new Set<ts.Type>();
  const collect = (type: ts.Type): void => {
    for (const each of alternatives(type)) {
      if (seen.has(each)) continue;
      seen.add(each);
      if (each.isStringLiteral()) codes.add(each.value);
      const element = elementOf(checker, each);
      if (element) collect(element);
      else if (!brandOf(checker, each) && each.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))
        for (const property of each.getProperties()) collect(checker.getTypeOfSymbol(property));
    }
  };
  collect(of);
  // `major` is both a word and a code. A code is recognised by a capital or a hyphen within it.
  return [...codes].filter((code) => /^[a-z]+(?:[A-Z]|-)/.test(code) || /[a-z][A-Z]/.test(code));
}
