import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/repository.js';
import { type Method, methods } from '../system/asking.js';

/** The ids with which an operation is asked. */
interface Ids {
  readonly council: string;
  /** The case in the path. */
  readonly own: string;
  /** The case that a body names. */
  readonly caseId: string;
  readonly reference: string;
  /** Of the part that the path or the body names. */
  readonly id: string;
}

/** What is sent in a request. */
interface Sent {
  readonly path: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** An operation under a council's address that names a part of a case or of the council. */
export interface Operation {
  readonly method: Method;
  readonly path: string;
  readonly roles: readonly string[];
  readonly namesPart: boolean;
  readonly as: (ids: Ids) => Sent;
}

interface Described {
  readonly 'x-casebook-roles'?: readonly string[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly example?: unknown }>> };
}

/** What a path names that is no part of anything: it keeps a value of its kind. */
const kept: Readonly<Record<string, string>> = {
  ...{ month: '2026-04', year: '2026', condition: '1', officer: 'ruth.kelly', command: 'notes' },
  ...{ letter: 'acknowledgement', meeting: '2026-12-04.planning-committee' },
};

/** Fields that name a part by another word than its id. */
const namesPart = (field: string): boolean =>
  /Ids?$/.test(field) || ['evidence', 'documents', 'of', 'id', 'photographs', 'considered'].includes(field);

/** Of every method that the OpenAPI document has. */
export function operationsOfCouncils(): readonly Operation[] {
  const { paths } = JSON.parse(readFileSync(join(repository, 'docs/openapi.json'), 'utf8')) as {
    paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  };
  return Object.entries(paths).flatMap(([path, described]) =>
    methods.flatMap((method) => {
      const { [method]: operation } = described;
      const roles = operation?.['x-casebook-roles'];
      if (!operation || !roles || !path.startsWith('/councils/{council}/') || path.endsWith('/preview'))
        return [];
      const isRead = method === 'get';
      return [
        {
          ...{ method, path, roles },
          namesPart: !isRead || /\{(?!council|caseId|month|year|meeting|command)\w+\}/.test(path),
          as: (ids: Ids) => ({ path: concrete(path, ids), ...sentTo(operation, ids) }),
        },
      ];
    }),
  );
}

/** The example of the document with every id in it swapped, or some bytes if the operation takes a file. */
function sentTo({ requestBody }: Described, ids: Ids): Omit<Sent, 'path'> {
  const { content } = requestBody ?? {};
  if (!content) return { body: undefined, headers: {} };
  const { 'application/json': json } = content;
  if (json) return { body: swapped(json.example ?? {}, ids), headers: {} };
  return { body: 'A file', headers: { 'content-type': Object.keys(content)[0]! } };
}

const concrete = (path: string, { council, own, reference, id }: Ids): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const named: Readonly<Record<string, string>> = { council, caseId: own, ...kept };
    if (name === 'reference' || name === 'slug') return encodeURIComponent(reference.replaceAll('/', '-'));
    return named[name] ?? id;
  });

/** The example with every id in it swapped. */
function swapped(value: unknown, ids: Ids, field = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => swapped(each, ids, field));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, swapped(each, ids, key)] as const),
    );
  if (typeof value !== 'string') return value;
  if (/caseIds?$/i.test(field) || field === 'duplicateOf') return ids.caseId;
  if (field === 'forCase') return ids.reference;
  return namesPart(field) ? ids.id : value;
}
