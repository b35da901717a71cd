import multipart, { type MultipartFile } from '@fastify/multipart';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refused } from './refused.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A form may bring a file. */
    takesFile?: true;
  }
  interface FastifyRequest {
    /** The file of a form, not read yet; null where none was chosen. */
    fileSent: MultipartFile | null;
  }
}

export const TakesFile = () => RouteConfig({ takesFile: true });

/** So much may a file have that the API takes; a spec holds it to that. */
export const largestFileBytes = 100 * 1024 * 1024;

/** Beside the file: what is written, and the edges of its parts. */
const besidesTheFile = 1_048_576;

const limits = {
  ...{ files: 1, fields: 100, fieldSize: besidesTheFile, fieldNameSize: 200, parts: 101, headerPairs: 50 },
  fileSize: largestFileBytes,
};

/**
 * Forms that bring a file. What is written comes before it in each of them, and is read; the file goes on as it
 * comes, so that none of it is ever held here.
 */
export async function takeFormsWithFiles(server: FastifyInstance): Promise<void> {
  await server.register(multipart, { throwFileSizeLimit: false });
  server.decorateRequest('fileSent', null);
  server.addHook('preValidation', async (request) => {
    if (!request.isMultipart()) return;
    if (!request.routeOptions.config.takesFile) throw takesNone;
    if (Number(request.headers['content-length'] ?? 0) > largestFileBytes + besidesTheFile) throw tooLarge;
    await readUpToTheFile(request);
  });
  // What nobody wanted is let go by, or the browser would wait for ever to have it taken.
  server.addHook('onResponse', async ({ fileSent }) => void fileSent?.file.resume());
}

async function readUpToTheFile(request: FastifyRequest): Promise<void> {
  const written: Record<string, string | string[]> = {};
  request.body = written;
  for await (const part of request.parts({ limits })) {
    if (part.type === 'file') {
      if (part.filename) request.fileSent = part;
      else part.file.resume();
      return;
    }
    const value = String(part.value);
    const before = written[part.fieldname];
    written[part.fieldname] = before === undefined ? value : [...[before].flat(), value];
  }
}

const takesNone = new Refused(415, {
  title: 'This form accepts no file',
  words: 'Nothing was recorded. First add the document to the case.',
});

export const tooLarge = new Refused(413, {
  title: 'That file is too large',
  words: 'Nothing was recorded. A file may have at most 100 MB: send it in parts, or with smaller pictures.',
});
