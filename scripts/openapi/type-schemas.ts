import ts from 'typescript';
import { textOf } from './branded.js';
import type { JsonSchema } from './json-schema.js';
import { capitalised, discriminatorOf, isStructure } from './place-names.js';

/**
 * JSON Schemas of TypeScript types, for their JSON values: a bigint is a string, an optional property may be
 * missing, null is explicit. Interfaces and named types become named schemas; comments become descriptions.
 */
export class TypeSchemas {
  readonly named: Record<string, JsonSchema> = {};
  readonly #names = new Map<ts.Type, string>();

  constructor(private readonly checker: ts.TypeChecker) {}

  /** Registers schemas under given names, which are used wherever they occur. */
  nameAll(roots: readonly (readonly [name: string, type: ts.Type])[]): void {
    for (const [name, type] of roots) this.#names.set(type, name);
    for (const [name, type] of roots) this.#write(name, type, type.aliasSymbol ?? type.symbol);
  }

  /**
   * `inside` is the enclosing property, which alone identifies sealed data. `place` gives a name if there is
   * no other.
   */
  of(type: ts.Type, inside: string, place = ''): JsonSchema {
    const given = this.#names.get(type);
    if (given) return reference(given);
    const name = this.#nameOf(type) ?? this.#nameByPlace(type, place);
    if (name === undefined) return this.#structure(type, inside, place);
    const symbol = type.aliasSymbol ?? type.symbol;
    const free = this.#free(name, symbol);
    this.#names.set(type, free);
    this.#write(free, type, symbol);
    return reference(free);
  }

  #write(name: string, type: ts.Type, symbol: ts.Symbol | undefined): void {
    if (this.named[name]) throw new Error(`Two types would be called ${name} in the document.`);
    this.named[name] = {};
    const description = this.#comment(symbol);
    const structure = this.#structure(type, name, name);
    // A recursive union is any JSON value; client generators fail on a schema for it.
    const isAnything =
      'anyOf' in structure && JSON.stringify(structure).includes(`"${reference(name).$ref}"`);
    this.named[name] = { ...(isAnything ? {} : structure), ...(description && { description }) };
  }

  #structure(type: ts.Type, inside: string, place: string): JsonSchema {
    const text = textOf(this.checker.typeToString(type), inside);
    if (text) return text;
    if (type.isUnion()) return this.#union(type.types, inside, place);
    // A branded string or number.
    const marked = type.isIntersection() ? type.types.find(isPlain) : undefined;
    if (marked) return this.#structure(marked, inside, place);
    if (type.isStringLiteral() || type.isNumberLiteral())
      return { type: typeof type.value, const: type.value };
    if (type.flags & ts.TypeFlags.BooleanLiteral)
      return { type: 'boolean', const: this.checker.typeToString(type) === 'true' };
    if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
    if (type.flags & ts.TypeFlags.StringLike) return { type: 'string' };
    if (type.flags & ts.TypeFlags.NumberLike) return { type: 'number' };
    if (type.flags & ts.TypeFlags.BooleanLike) return { type: 'boolean' };
    if (type.flags & ts.TypeFlags.BigIntLike) return { type: 'string', pattern: String.raw`^-?\d+$` };
    if (type.flags & ts.TypeFlags.NonPrimitive) return { type: 'object' };
    if (type.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) return {};
    return this.checker.isArrayType(type) || this.checker.isTupleType(type)
      ? this.#list(type as ts.TypeReference, inside, place)
      : this.#object(type, this.#names.get(type) ?? place);
  }

  #union(all: readonly ts.Type[], inside: string, place: string): JsonSchema {
    const types = all.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
    const literals = types.filter((each) => each.isStringLiteral());
    const others = types.filter(
      (each) => !each.isStringLiteral() && !(each.flags & ts.TypeFlags.BooleanLiteral),
    );
    const truths = types.filter(({ flags }) => flags & ts.TypeFlags.BooleanLiteral);
    const words = literals.map(({ value }) => value).toSorted();
    const takesAnyText = others.some((each) => each.isIntersection() && each.types.some(isPlain));
    const parts: JsonSchema[] = [
      ...(words.length > 0 && !takesAnyText ? [{ type: 'string', enum: words }] : []),
      ...(truths.length === 2 ? [{ type: 'boolean' }] : truths.map((each) => this.of(each, inside))),
      ...others
        .filter(({ flags }) => !(flags & ts.TypeFlags.Null))
        .map((each) => this.of(each, inside, `${place}${discriminatorOf(this.checker, each, others)}`)),
    ];
    const nullable = others.some(({ flags }) => flags & ts.TypeFlags.Null);
    const [only] = parts;
    if (parts.length === 1 && only) return nullable ? orNull(only) : only;
    return { anyOf: [...parts, ...(nullable ? [{ type: 'null' }] : [])] };
  }

  #list(type: ts.TypeReference, inside: string, place: string): JsonSchema {
    const items = this.checker.getTypeArguments(type).map((each) => this.of(each, inside, place));
    if (this.checker.isArrayType(type)) return { type: 'array', items: items[0] };
    return { type: 'array', prefixItems: items, minItems: items.length, maxItems: items.length };
  }

  #object(type: ts.Type, owner: string): JsonSchema {
    const index = this.checker.getIndexTypeOfType(type, ts.IndexKind.String);
    const members = this.checker.getPropertiesOfType(type).map((symbol) => this.#property(symbol, owner));
    const required = members.filter(({ optional }) => !optional).map(({ name }) => name);
    return {
      type: 'object',
      ...(required.length > 0 && { required }),
      properties: Object.fromEntries(members.map(({ name, schema }) => [name, schema])),
      ...(index && { additionalProperties: this.of(index, '') }),
    };
  }

  #property(symbol: ts.Symbol, owner: string) {
    const description = this.#comment(symbol);
    const schema = this.of(
      this.checker.getTypeOfSymbol(symbol),
      symbol.name,
      `${owner}${capitalised(symbol.name)}`,
    );
    return {
      name: symbol.name,
      optional: Boolean(symbol.flags & ts.SymbolFlags.Optional),
      schema: { ...schema, ...(description && { description }) },
    };
  }

  /** Comments in our own sources only, because those of `Omit` and the like describe the compiler's types. */
  #comment(symbol: ts.Symbol | undefined): string {
    const isOurs = symbol?.declarations?.some(
      (each) => !/\/typescript\/lib\//.test(each.getSourceFile().fileName),
    );
    if (!isOurs) return '';
    return ts
      .displayPartsToString(symbol?.getDocumentationComment(this.checker))
      .replace(/\{@link (\w+)\}/g, '`$1`')
      .replace(/\s*\n\s*/g, ' ');
  }

  /** Objects and unions of objects are named; a generic type is named by its arguments. */
  #nameOf(type: ts.Type): string | undefined {
    if (textOf(this.checker.typeToString(type), 'named')) return undefined;
    if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Union | ts.TypeFlags.Intersection)))
      return undefined;
    if (this.checker.isArrayType(type) || this.checker.isTupleType(type)) return undefined;
    const fact = this.#factType(type);
    if (fact) return fact;
    const symbol = type.aliasSymbol ?? (isInterface(type) ? type.symbol : undefined);
    if (!symbol || symbol.name.startsWith('__') || builtIn.has(symbol.name)) return undefined;
    const parameters = type.aliasSymbol
      ? (type.aliasTypeArguments ?? [])
      : this.checker.getTypeArguments(type as ts.TypeReference);
    const names = parameters.map((each) => (each.isStringLiteral() ? each.value : this.#nameOf(each)));
    if (names.some((each) => each === undefined || !/^\w+$/.test(each))) return undefined;
    return `${names.join('')}${symbol.name}`;
  }

  /**
   * An object without a name is named by its place, such as `FeeProposalCrossBoundary`, if that name is free.
   */
  #nameByPlace(type: ts.Type, place: string): string | undefined {
    if (!/^\w+$/.test(place) || textOf(this.checker.typeToString(type), 'named')) return undefined;
    return isStructure(this.checker, type) && !this.named[place] ? place : undefined;
  }

  /** Unions by `type`: the facts of a case, also with author and time. */
  #factType(type: ts.Type): string | undefined {
    if (type.isUnion()) return undefined;
    const kind = type.getProperty('type');
    const value = kind && this.checker.getTypeOfSymbol(kind);
    if (!value?.isStringLiteral() || !/^[A-Z]\w+$/.test(value.value)) return undefined;
    return `${value.value}${type.getProperty('data') ? 'Fact' : 'Event'}`;
  }

  /** If two topics have a type of the same name, the second one also has its topic's name. */
  #free(name: string, symbol: ts.Symbol | undefined): string {
    if (!this.named[name]) return name;
    const folder = symbol?.declarations?.[0]?.getSourceFile().fileName.split('/').at(-2) ?? '';
    const topic = folder.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
    return `${topic}${name}`;
  }
}

const builtIn = new Set(['Record', 'Readonly', 'Pick', 'Omit', 'Extract', 'Exclude', 'Partial']);

const isPlain = ({ flags }: ts.Type): boolean =>
  Boolean(flags & (ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike));

const isInterface = (type: ts.Type): boolean =>
  Boolean(type.symbol && type.symbol.flags & ts.SymbolFlags.Interface);

const reference = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

const orNull = (schema: JsonSchema): JsonSchema =>
  typeof schema.type === 'string' && !('enum' in schema) && !('const' in schema)
    ? { ...schema, type: [schema.type, 'null'] }
    : { anyOf: [schema, { type: 'null' }] };
