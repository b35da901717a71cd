import { NoAnswer } from '../api/api-problem.js';
import { orNoAnswer } from '../api/casebook-api.js';
import { KeptAnswer } from '../api/kept-answer.js';

/** The parts of a JSON schema that a form needs. */
export interface Schema {
  /** Its label. */
  readonly 'x-casebook-label'?: string;
  readonly 'x-casebook-hint'?: string;
  /** What the id in it is the id of. */
  readonly 'x-casebook-names'?: string;
  readonly 'x-casebook-rare'?: boolean;
  /** Optional in the schema, but needed in cases that its hint names. */
  readonly 'x-casebook-sometimes'?: boolean;
  /** An id that the client makes up. */
  readonly 'x-casebook-own-id'?: boolean;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

interface Operation {
  readonly 'x-casebook-roles'?: readonly string[];
  readonly 'x-casebook-stands-on'?: string;
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
}

interface Question {
  readonly parameters?: readonly { readonly name: string; readonly schema?: Schema }[];
}

interface Description {
  readonly paths: Readonly<Record<string, { readonly post?: Operation; readonly get?: Question }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** The media type of commands that take a file. */
const fileForm = 'multipart/form-data';

export interface CommandDescribed {
  readonly schema: Schema | null;
  /** The roles that may send it: any one of them is enough. */
  readonly roles: readonly string[];
  /** Who authorises the sender: the council in the path, the host of the service, and so on. */
  readonly standsOn: string;
}

const casePath = '/councils/{council}/planning-applications/{caseId}/';

/**
 * The commands on a case, as the API's document describes them. Forms show the fields of this document only.
 */
export class Described {
  readonly #kept = new KeptAnswer<Description>(5 * 60_000);

  constructor(private readonly apiUrl: string) {}

  /** The schema of a command's body, with references resolved. Null for a command without a body. */
  async bodyOf(command: string): Promise<Schema | null> {
    return bodyIn(await this.#kept.or(() => this.#ask()), command);
  }

  /** The body and roles of the command at a path. */
  async command(path: string): Promise<CommandDescribed> {
    return commandIn(await this.#kept.or(() => this.#ask()), path);
  }

  /** The codes of a query parameter, in the order of the document. */
  async codesOf(path: string, parameter: string): Promise<readonly string[]> {
    const { paths } = await this.#kept.or(() => this.#ask());
    const schema = paths[path]?.get?.parameters?.find(({ name }) => name === parameter)?.schema;
    return (schema?.items ?? schema)?.enum ?? [];
  }

  async #ask(): Promise<Description> {
    const response = await orNoAnswer(fetch(`${this.apiUrl}/openapi.json`));
    if (!response.ok) throw new NoAnswer(`The API did not describe itself: ${response.status}.`);
    return (await response.json()) as Description;
  }
}

export const bodyIn = (described: Description, command: string): Schema | null =>
  commandIn(described, casePath + command).schema;

export function commandIn({ paths, components }: Description, path: string): CommandDescribed {
  const { requestBody, ...said } = paths[path]?.post ?? {};
  const content = requestBody?.content;
  // Prefer the form that takes a file, so that nobody has to enter a hash.
  const schema = (content?.[fileForm] ?? content?.['application/json'])?.schema;
  return {
    schema: schema ? whole(schema, components.schemas) : null,
    roles: said['x-casebook-roles'] ?? [],
    standsOn: said['x-casebook-stands-on'] ?? '',
  };
}

/** Every command of the document that has a preview. */
export const commandsIn = ({ paths }: Description): readonly string[] =>
  Object.keys(paths).flatMap((path) =>
    path.startsWith(casePath) && paths[path]!.post && paths[`${path}/preview`]
      ? [path.slice(casePath.length)]
      : [],
  );

function whole(schema: Schema, schemas: Readonly<Record<string, Schema>>): Schema {
  const { $ref, allOf, ...rest } = schema;
  if ($ref) return whole({ ...schemas[$ref.split('/').at(-1)!], ...rest }, schemas);
  if (allOf?.length === 1) return whole({ ...allOf[0], ...rest }, schemas);
  return {
    ...rest,
    ...(rest.items && { items: whole(rest.items, schemas) }),
    ...(rest.properties && {
      properties: Object.fromEntries(
        Object.entries(rest.properties).map(([name, each]) => [name, whole(each, schemas)]),
      ),
    }),
  };
}
