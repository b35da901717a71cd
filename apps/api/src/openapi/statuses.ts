import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** What decides which statuses a route can answer besides its own. */
interface Route {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
  /** Header, path and query parameters, by name. */
  readonly parameters: ReadonlySet<string>;
}

interface Kind {
  readonly statuses: readonly number[];
  readonly of: (route: Route) => boolean;
}

/** The refusals of each kind of route. Where they come from is said beside each. */
const kinds: readonly Kind[] = [
  // Node and the router (edge/below-nest.ts), an unknown method (edge/no-such-route.ts), and any failure.
  { statuses: [400, 405, 408, 431, 500], of: () => true },
  // A service that does not answer (http/problem-document.ts), or too many people at once.
  { statuses: [503], of: ({ path }) => !/^\/(health\/live|metrics)/.test(path) },
  // Everything except monitoring is counted (edge/rates.ts).
  { statuses: [429], of: ({ path }) => !/^\/(health|metrics)/.test(path) },
  // The edge refuses strangers, the guard everybody else without a right; a held record is refused to its council.
  { statuses: [401, 403, 404, 409], of: ({ operation }) => Boolean(operation.security) },
  // Without an account, a council's setting or the state of the case may refuse.
  { statuses: [403, 409], of: ({ operation }) => 'x-casebook-stands-on' in operation },
  // A body is read, or refused, wherever one may come (edge/bodies.ts).
  { statuses: [413, 415], of: ({ method }) => method !== 'get' },
  { statuses: [404, 422], of: ({ operation }) => Boolean(operation.requestBody) },
  // The id or the council may be unknown, and a part of a path too long.
  { statuses: [404, 414], of: ({ path }) => path.includes('{') },
  { statuses: [404], of: ({ parameters }) => parameters.has('x-client') },
  { statuses: [412], of: ({ parameters }) => parameters.has('If-Match') },
  // Another council keeps the case or its register now, or it has another reference.
  { statuses: [308], of: ({ path }) => /\{caseId\}|\/register|\/cases-by-reference\//.test(path) },
  // Personal data cannot be recorded or read about somebody who was erased.
  {
    statuses: [410],
    of: ({ path, method }) =>
      path.includes('{caseId}') ||
      (method === 'post' && /^\/submissions$|\/reading$|^\/answer-link\/|\/publicComments$/.test(path)),
  },
  // Kept by caches (public-register/public-caching.ts).
  {
    statuses: [304],
    of: ({ path, method }) =>
      method === 'get' && /\/register(\/|$)|^\/public\/councils$|\/@next\/public\/applications/.test(path),
  },
  // Sent as a file or a part of it (documents/send-file.ts), whose key may be missing.
  {
    statuses: [206, 304, 409, 410, 416],
    of: ({ path, method }) => method === 'get' && sentAsFile.test(path),
  },
];

const sentAsFile =
  /\/(documents\/\{documentId\}\/content|letters\/\{letterId\}\/content|decision-notice\.pdf)$/;

/** The statuses that the kinds of a route add to its own. */
export function statusesOf(route: Route): readonly number[] {
  return [...new Set(kinds.flatMap(({ statuses, of }) => (of(route) ? statuses : [])))].toSorted(
    (one, other) => one - other,
  );
}
