import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fileName, isShown } from '#documents';
import type { FileHeld } from '#domain';
import { Problem } from '../http/problem.js';
import { digestOf, hasCopy } from '../http/representation.js';

interface FileToSend {
  readonly title: string;
  readonly file: FileHeld;
  readonly content: (from: number, to: number) => AsyncIterable<Buffer>;
}

/**
 * Whatever the file contains, a browser runs nothing of it, requests nothing for it, and believes our media
 * type.
 */
export const harmless = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
  'accept-ranges': 'bytes',
};

/** Sends a file or the requested part of it (RFC 9110 section 14), without holding it in memory. */
export async function sendFile(
  { headers, method }: FastifyRequest,
  reply: FastifyReply,
  { title, file, content }: FileToSend,
  cacheControl: string,
): Promise<void> {
  const etag = `"${file.sha256}"`;
  reply.headers({
    ...harmless,
    'cache-control': cacheControl,
    etag,
    'repr-digest': digestOf(file.sha256),
    'content-type': shownType(file.mediaType),
    'content-disposition': disposition(title, file),
    'casebook-scan': file.scanned ?? 'not-scanned',
  });
  if (hasCopy(headers['if-none-match'], etag)) return void (await reply.status(304).send());
  const part = rangeIn(headers, etag, file.bytes);
  if (part === 'none') {
    const said = { 'content-range': `bytes */${file.bytes}` };
    throw new Problem(416, 'no-such-range', `The file has ${file.bytes} bytes.`, [], said);
  }
  const { from, to } = part ?? { from: 0, to: file.bytes };
  reply.header('content-length', to - from);
  if (part) reply.status(206).header('content-range', `bytes ${from}-${to - 1}/${file.bytes}`);
  await reply.send(method === 'HEAD' ? Readable.from([]) : await withFirstPartRead(content(from, to)));
}

/** Reads its first part in advance, so that a missing or changed file is reported before anything is sent. */
async function withFirstPartRead(content: AsyncIterable<Buffer>): Promise<Readable> {
  const parts = content[Symbol.asyncIterator]();
  const first = await parts.next();
  return Readable.from(
    (async function* () {
      for (let next = first; !next.done; next = await parts.next()) yield next.value;
    })(),
    { objectMode: false },
  );
}

const shownType = (mediaType: string): string =>
  mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;

/** Shown in the browser if nothing in it can run; other types are downloaded. */
function disposition(title: string, { mediaType }: FileHeld): string {
  const name = fileName(title, mediaType);
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const kind = isShown(mediaType) ? 'inline' : 'attachment';
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encodeRfc8187(name)}`;
}

const encodeRfc8187 = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

type Part = { readonly from: number; readonly to: number };

/** One range. Several at once, or an invalid one, are answered with the whole file, as the standard allows. */
function rangeIn(
  { range, 'if-range': ifRange }: FastifyRequest['headers'],
  etag: string,
  bytes: number,
): Part | 'none' | undefined {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range?.trim() ?? '');
  if (!asked || (ifRange !== undefined && ifRange !== etag)) return undefined;
  const [, first = '', last = ''] = asked;
  if (first === '' && last === '') return undefined;
  if (first === '')
    return Number(last) === 0 ? 'none' : { from: Math.max(bytes - Number(last), 0), to: bytes };
  const from = Number(first);
  const to = last === '' ? bytes : Math.min(Number(last) + 1, bytes);
  if (last !== '' && Number(last) < from) return undefined;
  return from >= bytes ? 'none' : { from, to };
}
