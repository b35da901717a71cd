import { createHash } from 'node:crypto';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { mediaTypeOfBytes } from '#documents';
import { largestFileBytes } from '#intake';
import { largestFileByLink } from '../answer-links/limits.js';
import { malformed, Problem } from '../http/problem.js';

/** A document as received. */
export interface Upload {
  readonly content: Buffer;
  readonly sha256: string;
  /** According to its bytes. */
  readonly mediaType: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    upload?: Upload;
    heldForUpload?: number;
  }
}

/** Above this amount the next upload waits: uploads are held in memory until they are sealed. */
const mostAtOnce = 4 * largestFileBytes;

/** Accepts documents in forms, and limits how much is under way at once. */
export async function takeUploads(server: FastifyInstance): Promise<void> {
  await server.register(multipart);
  let underWay = 0;
  server.addHook('preParsing', async (request) => {
    if (!request.routeOptions.config.uploads || isJson(request)) return;
    const length = Math.min(Number(request.headers['content-length'] ?? largestFileBytes), largestFileBytes);
    if (underWay + length > mostAtOnce) throw busy;
    underWay += length;
    request.heldForUpload = length;
  });
  const release = async (request: FastifyRequest) => {
    underWay -= request.heldForUpload ?? 0;
    delete request.heldForUpload;
  };
  server.addHook('onResponse', release);
  server.addHook('onRequestAbort', release);
  server.addHook('preValidation', async (request) => {
    if (!request.isMultipart?.()) return;
    const { uploads } = request.routeOptions.config;
    if (!uploads) throw noForm;
    request.body = await readForm(request, uploads);
  });
}

const isJson = ({ headers }: FastifyRequest): boolean =>
  headers['content-type']?.startsWith('application/json') ?? false;

const noForm = new Problem(415, 'not-json', 'This address accepts JSON, not a form or a file.');
const busy = new Problem(503, 'busy', 'Too many files are being sent at once. Send it again.', [], {
  'retry-after': '5',
});
const tooLarge = (most: number) => new Problem(413, 'too-large', `A file may have at most ${most} bytes.`);

/** A caller without a token may send no more than can be checked. */
const mostOf = ({ routeOptions }: FastifyRequest): number =>
  routeOptions.config.unsigned ? largestFileByLink : largestFileBytes;

/** The body itself is the file. The command's fields describe it, so that a repeat is recognised. */
export function takeFile(request: FastifyRequest, content: Buffer): object {
  return factsOf(request, content, request.headers['content-type'] ?? null);
}

function factsOf(request: FastifyRequest, content: Buffer, said: string | null) {
  if (content.length === 0) throw malformed([{ field: 'file', because: 'is empty: send the file itself' }]);
  const sha256 = createHash('sha256').update(content).digest('hex');
  checkDigest(request, sha256);
  const mediaType = mediaTypeOfBytes(content, said);
  request.upload = { content, sha256, mediaType };
  return { sha256, bytes: content.length, mediaType };
}

/** If the sender states a digest (RFC 9530), the file must match it. */
function checkDigest({ headers }: FastifyRequest, sha256: string): void {
  const header = headers['content-digest'];
  const [, said] = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/=]+):/.exec(String(header ?? '')) ?? [];
  if (said !== undefined && Buffer.from(said, 'base64').toString('hex') !== sha256)
    throw malformed([
      { field: 'Content-Digest', because: `does not match what arrived, which has ${sha256}` },
    ]);
}

const limits = { files: 1, fields: 20, fieldSize: 10_000, fieldNameSize: 100, parts: 21, headerPairs: 50 };

/** The fields of a form as a body, with the facts of its file; every field is a text. */
async function readForm(request: FastifyRequest, uploads: 'form' | 'file'): Promise<object> {
  const fields = new Map<string, string>();
  let came: { readonly content: Buffer; readonly name: string; readonly said: string } | undefined;
  try {
    const parts = request.parts({ limits: { ...limits, fileSize: mostOf(request) } });
    for await (const part of parts) {
      if (part.type === 'file')
        came = { content: await part.toBuffer(), name: part.filename ?? '', said: part.mimetype };
      else if (fields.has(part.fieldname)) throw twice(part.fieldname);
      else fields.set(part.fieldname, String(part.value));
    }
  } catch (error) {
    throw inForm(error, mostOf(request));
  }
  if (!came) throw malformed([{ field: 'file', because: 'is required: the form holds no file' }]);
  const { sha256: expected, ...said } = Object.fromEntries(fields);
  const facts = factsOf(request, came.content, said.mediaType ?? came.said);
  if (expected !== undefined && expected.toLowerCase() !== facts.sha256)
    throw malformed([{ field: 'sha256', because: `does not match the file, which has ${facts.sha256}` }]);
  if (uploads === 'file') {
    const [field] = fields.keys();
    if (field !== undefined && field !== 'sha256')
      throw malformed([{ field, because: 'is not known here: send only the file' }]);
    return facts;
  }
  const { bytes: _, mediaType: __, ...named } = said;
  return {
    // The same file without an id of its own is the same document.
    documentId: `file-${facts.sha256.slice(0, 32)}`,
    title: came.name.slice(0, 500) || 'Document',
    location: 'Casebook',
    ...named,
    ...facts,
  };
}

const twice = (field: string): Problem => malformed([{ field, because: 'comes twice' }]);

function inForm(error: unknown, most: number): unknown {
  if (error instanceof Problem) return error;
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (code === 'FST_REQ_FILE_TOO_LARGE') return tooLarge(most);
  if (code.startsWith('FST_') || code === '')
    return malformed([{ field: '', because: `must be a form with one readable file: ${message}` }]);
  return error;
}
