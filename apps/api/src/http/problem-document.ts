import { HttpException, NotFoundException } from '@nestjs/common';
import { CannotWrite } from '#correspondence';
import { FileStoreUnavailable } from '#documents';
import { EventStoreUnavailable, UnreadableFact } from '#event-store';
import { FileMissing, KeyUnknown, SubjectErased } from '#privacy';
import type { Caller } from '../access/caller.js';
import { held } from './held.js';
import { malformed, noSuchRoute, Problem, problemOf } from './problem.js';

const titles: Readonly<Record<number, string>> = {
  308: 'Moved',
  400: 'Malformed',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'No such method',
  408: 'Too slow',
  409: 'Refused',
  410: 'Erased',
  412: 'Changed since you read it',
  413: 'Too large',
  414: 'Too long',
  415: 'Not JSON',
  416: 'No such part',
  422: 'Cannot be carried out',
  429: 'Too many requests',
  431: 'Too large',
  503: 'Not available now',
};

/** A problem as it is sent (RFC 9457). Without a correlation id if nothing of the request was read. */
export const problemDocument = (problem: Problem, correlationId: string | null) => ({
  type: `urn:casebook:problem:${problem.code}`,
  title: titles[problem.status] ?? 'Failed',
  status: problem.status,
  code: problem.code,
  detail: problem.detail,
  ...(problem.errors.length > 0 && { errors: problem.errors }),
  ...(correlationId !== null && { correlationId }),
});

/** Turns anything thrown into the answer of the API. The details of a failure are not shown. */
export function asProblem(thrown: unknown, caller?: Caller): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof CannotWrite) return unwritten(thrown);
  if (thrown instanceof EventStoreUnavailable)
    return unavailable(
      'The event store does not answer; it is not known whether anything changed. Send the request again.',
    );
  if (thrown instanceof FileStoreUnavailable)
    return unavailable(
      'The store of documents does not answer. Everything else works. Send the request again.',
    );
  if (thrown instanceof FileMissing) return fileMissing;
  if (thrown instanceof UnreadableFact) return held(thrown.at, caller);
  if (thrown instanceof KeyUnknown) return keyNotHere;
  if (thrown instanceof SubjectErased)
    return new Problem(
      410,
      'erased',
      'The person concerned was erased here: nothing more can be recorded under this id.',
    );
  if (thrown instanceof NotFoundException) return noSuchRoute();
  if (thrown instanceof HttpException) return ofFramework(thrown.getStatus(), thrown.message);
  if (isRefusedByServer(thrown)) return ofFramework(thrown.statusCode, thrown.message);
  if (isLostDatabase(thrown)) return unavailable('The read models do not answer. Commands still work.');
  return new Problem(500, 'broken', 'Casebook failed. The failure was logged under the correlation id.');
}

const fileMissing = new Problem(
  503,
  'file-missing',
  'The file is not where it was kept: an operator must bring it back from a backup.',
);

const keyNotHere = new Problem(
  409,
  'key-not-here',
  'The key to this personal data is missing, but nobody was erased: an operator must restore newer keys.',
);

const unavailable = (detail: string): Problem =>
  new Problem(503, 'unavailable', detail, [], { 'retry-after': '1' });

const codes: Readonly<Record<number, string>> = { 413: 'too-large', 414: 'path-too-long', 415: 'not-json' };

const ofFramework = (status: number, message: string): Problem =>
  new Problem(status, codes[status] ?? (status < 500 ? 'malformed' : 'broken'), message);

/** What Fastify refuses before Nest sees it: bad JSON, a body too large, a media type that is not JSON. */
const isRefusedByServer = (thrown: unknown): thrown is { statusCode: number; message: string } =>
  thrown instanceof Error &&
  'statusCode' in thrown &&
  typeof thrown.statusCode === 'number' &&
  thrown.statusCode < 500;

/**
 * PostgreSQL is away (class 08, a socket error, 57P), or so new that the projector has made no tables yet
 * (42P01).
 */
function isLostDatabase(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
  return (
    /^(08|57P|42P01|ECONN|EPIPE|ETIMEDOUT)/.test(code) ||
    /^(Connection terminated|timeout exceeded)/.test(thrown.message)
  );
}

const unwritten = ({ code, because, field }: CannotWrite): Problem =>
  field === null ? problemOf({ code, because }) : malformed([{ field, because }]);
