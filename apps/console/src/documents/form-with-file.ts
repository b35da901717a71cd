import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { MultipartFile } from '@fastify/multipart';
import { orNoAnswer } from '../api/casebook-api.js';
import { tooLarge } from '../page/forms-with-files.js';

/** So long may a file take to come from a slow line, and go on as it comes. */
const patienceMs = 10 * 60_000;

export const askedPatiently = (request: Request): Promise<Response> =>
  orNoAnswer(fetch(request, { signal: AbortSignal.timeout(patienceMs) }));

/** A form for the API with what was written and the file that comes just now (RFC 7578). */
export function formWithFile(fields: Readonly<Record<string, unknown>>, file: MultipartFile) {
  const boundary = `casebook-${randomUUID()}`;
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    content: Readable.toWeb(Readable.from(parts(fields, file, boundary))),
  };
}

async function* parts(fields: Readonly<Record<string, unknown>>, file: MultipartFile, boundary: string) {
  for (const [name, value] of Object.entries(fields))
    yield Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${named(name)}"\r\n\r\n${String(value)}\r\n`,
    );
  yield Buffer.from(
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${named(file.filename)}"\r\n` +
      `Content-Type: ${/^[\w.+-]+\/[\w.+-]+$/.test(file.mimetype) ? file.mimetype : 'application/octet-stream'}\r\n\r\n`,
  );
  for await (const part of file.file) yield part as Buffer;
  if (file.file.truncated) throw tooLarge;
  yield Buffer.from(`\r\n--${boundary}--\r\n`);
}

/** As browsers write names in forms: nothing in one ends its line or its quotes. */
const named = (name: string): string =>
  name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
