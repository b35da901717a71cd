/** The columns that can hold a value of the type. */
type SqlType<T> = T extends bigint
  ? 'numeric'
  : T extends number
    ? 'integer' | 'bigint' | 'double precision'
    : T extends boolean
      ? 'boolean'
      : T extends string
        ? 'text' | 'date' | 'timestamptz'
        : 'json' | 'jsonb';

/** JSON is never null: use a JSON value for "nothing". */
type Column<T> = null extends T ? `${Exclude<SqlType<NonNullable<T>>, 'json' | 'jsonb'>} null` : SqlType<T>;

export type ColumnType = SqlType<bigint | number | boolean | string | object>;

/** A table of the runtime. See {@link tableOf}. */
export interface Table {
  readonly columns: readonly ColumnOfTable[];
  readonly key: readonly ColumnOfTable[];
  /** Created after the first catch-up, because a table is not searched while it is filled. */
  readonly indexes: readonly Index[];
  /** Each fact creates a new row, so that no row has to be read before a write. */
  readonly onlyGrows: boolean;
}

/** The SQL after `create index on the_table`, with columns of the table: `(council, decide_by)`. */
type Index = string | IndexWithExtension;

/** An index that is left out if its extension is not available. */
interface IndexWithExtension {
  readonly on: string;
  readonly extension: string;
}

export interface ColumnOfTable {
  /** As the row has it, `caseReference`. */
  readonly property: string;
  /** As the table has it, `case_reference`. */
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
}

interface Definition<Row extends object> {
  readonly columns: { readonly [Property in keyof Row & string]-?: Column<Row[Property]> };
  readonly indexes?: readonly Index[];
}

type TextOf<Row> = {
  [P in keyof Row & string]: Row[P] extends string ? P : never;
}[keyof Row & string];

/** The table of a row type: a column for every property, of a type that can hold it. The key is always text. */
export const tableOf = <Row extends object>(
  definition: Definition<Row> & { readonly key: TextOf<Row> },
): Table => tableFrom(definition.columns, [definition.key], definition.indexes, false);

/** A table in which each fact creates a row that never changes. */
export const growingTableOf = <Row extends object>(
  definition: Definition<Row> & { readonly key: readonly (keyof Row & string)[] },
): Table => tableFrom(definition.columns, definition.key, definition.indexes, true);

function tableFrom(
  declared: Readonly<Record<string, string>>,
  key: readonly string[],
  indexes: readonly Index[] = [],
  onlyGrows: boolean,
): Table {
  const columns = Object.entries(declared).map(([property, type]) => ({
    property,
    name: snakeCase(property),
    type: type.replace(/ null$/, '') as ColumnType,
    nullable: type.endsWith(' null'),
  }));
  const ofKey = key.map((property) => columns.find((column) => column.property === property)!);
  return { columns, key: ofKey, indexes, onlyGrows };
}

const snakeCase = (property: string): string =>
  property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
