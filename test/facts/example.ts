import ts from 'typescript';
import { alternatives, brandOf, type EventTypes, elementOf } from './event-types.js';

const ofBrand: Readonly<Record<string, string | number>> = {
  CalendarDate: '2026-11-20',
  Instant: '2026-11-20T09:30:00.000Z',
  CaseReference: '26/00017/HFUL',
  CaseId: '0b7f1f7e-6f0e-4c39-9d34-0d9f8c1b2a11',
  CouncilCode: 'CAM',
  OfficerId: 'a.officer',
  Sealed: 'sealed',
  Pence: 12_300,
  Month: '2026-11',
};

/** A value of a type, with every optional property. */
export function example({ checker }: EventTypes, of: ts.Type): unknown {
  return exampleOf(of, 'value', []);

  /** `within` has the enclosing types: a list of one of these stays empty. */
  function exampleOf(type: ts.Type, name: string, within: readonly ts.Type[]): unknown {
    const [first] = alternatives(type).filter((each) => !(each.flags & nothing));
    if (!first) return null;
    const brand = brandOf(checker, first);
    if (brand) return branded(brand);
    if (first.isLiteral()) return first.value;
    if (first.flags & ts.TypeFlags.BooleanLiteral) return checker.typeToString(first) === 'true';
    if (first.flags & ts.TypeFlags.String) return wordsOf(name);
    if (first.flags & ts.TypeFlags.Number) return 1;
    const element = elementOf(checker, first);
    if (element) return within.includes(element) ? [] : [exampleOf(element, name, within)];
    return objectOf(first, name, [...within, first]);
  }

  function objectOf(type: ts.Type, name: string, within: readonly ts.Type[]): Record<string, unknown> {
    const named = type.getProperties().map((property) => {
      return [property.name, exampleOf(checker.getTypeOfSymbol(property), property.name, within)];
    });
    const indexed = checker
      .getIndexInfosOfType(type)
      .map((index) => ['any', exampleOf(index.type, name, within)]);
    return Object.fromEntries([...named, ...indexed]);
  }
}

const wordsOf = (name: string): string =>
  `the ${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`;

const nothing = ts.TypeFlags.Null | ts.TypeFlags.Undefined;

function branded(brand: string): string | number {
  const value = ofBrand[brand];
  if (value === undefined) throw new Error(`Say in test/facts/example.ts what a ${brand} looks like`);
  return value;
}
