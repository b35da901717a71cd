import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/repository.js';

export interface Operations {
  /** Every command on a case, by its path below the case. */
  readonly routes: readonly string[];
  /** The topic of a route. */
  readonly tagOf: (route: string) => string;
}

/** Routes that send other commands of this list: several letters, or a PDF stored as a document. */
const ofSeveral: ReadonlySet<string> = new Set(['letters/neighbours', 'committee-report', 'appeal-bundle']);

const below = '/councils/{council}/planning-applications/{caseId}/';

interface Document {
  readonly paths: Record<string, { readonly post?: { readonly tags: readonly string[] } }>;
}

/** The commands on a case, as the published OpenAPI document has them. */
export function commandsOnACase(): Operations {
  const text = readFileSync(join(repository, 'docs/openapi.json'), 'utf8');
  const { paths } = JSON.parse(text) as Document;
  const topics = new Map(
    Object.entries(paths).flatMap(([path, { post }]) =>
      post && path.startsWith(below) && !path.endsWith('/preview')
        ? [[path.slice(below.length), post.tags[0] ?? ''] as const]
        : [],
    ),
  );
  // An act of two people cannot be sent to its own path, which says where to propose it.
  const isOfTwo = (route: string) => topics.has(`${route}/proposal`) && route !== 'corrections';
  return {
    routes: [...topics.keys()].filter((route) => !isOfTwo(route) && !ofSeveral.has(route)),
    tagOf: (route) => topics.get(route) ?? 'Not published',
  };
}
