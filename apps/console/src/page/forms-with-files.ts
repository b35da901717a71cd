import multipart, { type MultipartFile } from '@fastify/multipart';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refused } from './refused.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A form that may bring a file. */
    takesFile?: true;
  }
  interface FastifyRequest {
    /** The uploaded file, not read yet. Null if none was chosen. */
    fileSent: MultipartFile | null;
  }
}

export const TakesFile = () => RouteConfig({ takesFile: true });

/** The largest file that the API accepts. A spec compares the two. */
export const largestFileBytes = 100 * 1024 * 1024;

/** Space for the fields and the part headers. */
const besidesTheFile = 1_048_576;

const limits = {
  ...{ files: 1, fields: 100, fieldSize: besidesTheFile, fieldNameSize: 200, parts: 101, headerPairs: 50 },
  fileSize: largestFileBytes,
};

/**
 * Accepts forms with a file. The fields come before the file in each form and are read first; the file is
 * streamed to the API and never held in memory.
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
  // Read and drop a file that nobody used, so that the browser can finish sending.
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
