import { join } from 'node:path';
import ts from 'typescript';

/** The stored contract as the compiler knows it: each event type with its current shapes. */
export interface EventTypes {
  readonly checker: ts.TypeChecker;
  readonly byName: ReadonlyMap<string, readonly ts.Type[]>;
}

export function eventTypes(repository: string): EventTypes {
  const { config } = ts.readConfigFile(join(repository, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, repository);
  const contract = join(repository, 'libs/domain/src/facts.ts');
  const program = ts.createProgram([contract], options);
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(contract)!)!;
  const alias = checker.getExportsOfModule(module).find(({ name }) => name === 'CasebookEvent')!;
  const union = checker.getDeclaredTypeOfSymbol(alias);
  const byName = new Map<string, ts.Type[]>();
  for (const shape of alternatives(union)) {
    const name = nameOf(checker, shape);
    byName.set(name, [...(byName.get(name) ?? []), shape]);
  }
  return { checker, byName };
}

function nameOf(checker: ts.TypeChecker, type: ts.Type): string {
  const literal = checker.getTypeOfSymbol(type.getProperty('type')!);
  return (literal as ts.StringLiteralType).value;
}

/** The members of a union; the type itself if it is not one. */
export const alternatives = (type: ts.Type): readonly ts.Type[] => (type.isUnion() ? type.types : [type]);

/** The brand of a string or number type. */
export function brandOf(checker: ts.TypeChecker, type: ts.Type): string | undefined {
  const brand = type.isIntersection() ? type.getProperty('__brand') : undefined;
  return brand && (checker.getTypeOfSymbol(brand) as ts.StringLiteralType).value;
}

/** The element type of a list. */
export function elementOf(checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined {
  const isList = checker.isArrayType(type) || checker.isTupleType(type);
  return isList ? checker.getTypeArguments(type as ts.TypeReference)[0] : undefined;
}
