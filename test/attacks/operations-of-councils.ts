import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/repository.js';

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

/** An operation under a council's address that names a part of a case or of the council. */
export interface Operation {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly roles: readonly string[];
  readonly namesPart: boolean;
  readonly as: (ids: Ids) => { readonly path: string; readonly body: unknown };
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

export function operationsOfCouncils(): readonly Operation[] {
  const { paths } = JSON.parse(readFileSync(join(repository, 'docs/openapi.json'), 'utf8')) as {
    paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    (['get', 'post'] as const).flatMap((method) => {
      const { [method]: described } = methods;
      const roles = described?.['x-casebook-roles'];
      if (!described || !roles || !path.startsWith('/councils/{council}/') || path.endsWith('/preview'))
        return [];
      const example = described.requestBody?.content?.['application/json']?.example ?? {};
      return [
        {
          ...{ method, path, roles },
          namesPart: method === 'post' || /\{(?!council|caseId|month|year|meeting|command)\w+\}/.test(path),
          as: (ids: Ids) => ({ path: concrete(path, ids), body: swapped(example, ids) }),
        },
      ];
    }),
  );
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
