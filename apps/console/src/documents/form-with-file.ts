import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { MultipartFile } from '@fastify/multipart';
import { type AskedOfApi, byFetch } from '../api/asked-of-api.js';
import { orNoAnswer } from '../api/casebook-api.js';
import { tooLarge } from '../page/forms-with-files.js';

/** The longest time for an upload on a slow line. */
const patienceMs = 10 * 60_000;

export const askedPatiently = (request: Request): Promise<Response> =>
  orNoAnswer(byFetch(request as unknown as AskedOfApi, AbortSignal.timeout(patienceMs)));

/** A form for the API with the fields and the file that is being uploaded (RFC 7578). */
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

/** Escapes a name in a form as browsers do, so that it cannot end its line or its quotes. */
const named = (name: string): string =>
  name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
