import ts from 'typescript';
import { alternatives, brandOf, type EventTypes, elementOf } from './event-types.js';

/** Where a value does not match its type; empty if it matches. Additional properties are allowed. */
export function misfits({ checker }: EventTypes, of: ts.Type, value: unknown): readonly string[] {
  return misfitsAt(of, value, '');

  function misfitsAt(type: ts.Type, value: unknown, path: string): readonly string[] {
    const found = alternatives(type).map((each) => misfitsOfOne(each, value, path));
    return (
      found.find((each) => each.length === 0) ?? found.toSorted((one, other) => one.length - other.length)[0]!
    );
  }

  function misfitsOfOne(type: ts.Type, value: unknown, path: string): readonly string[] {
    const element = elementOf(checker, type);
    if (element && Array.isArray(value))
      return value.flatMap((each, index) => misfitsAt(element, each, `${path}[${index}]`));
    if (isPlain(checker, type))
      return fits(checker, type, value) ? [] : [`${path || 'it'} is not ${checker.typeToString(type)}`];
    if (typeof value !== 'object' || value === null || Array.isArray(value) || element)
      return [`${path || 'it'} is not ${checker.typeToString(type)}`];
    const entries = value as Readonly<Record<string, unknown>>;
    return type.getProperties().flatMap((property) => {
      const name = path ? `${path}.${property.name}` : property.name;
      if (Object.hasOwn(entries, property.name))
        return misfitsAt(checker.getTypeOfSymbol(property), entries[property.name], name);
      return property.flags & ts.SymbolFlags.Optional ? [] : [`${name} is missing`];
    });
  }
}

const isPlain = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  brandOf(checker, type) !== undefined || !(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection));

/** A branded type is checked as its string or number, because its parser has checked the rest. */
function fits(checker: ts.TypeChecker, type: ts.Type, value: unknown): boolean {
  if (type.isIntersection()) return type.types.some((each) => fits(checker, each, value));
  if (type.isLiteral()) return type.value === value;
  if (type.flags & ts.TypeFlags.String) return typeof value === 'string';
  if (type.flags & ts.TypeFlags.Number) return typeof value === 'number';
  return checker.typeToString(type) === String(value);
}
