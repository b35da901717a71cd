import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '#config';
import { ApiModule, buildApi, openApiDocument } from '../../apps/api/src/index.js';

/**
 * The document of the API in production. Only the built API is complete: descriptions come from comments,
 * which the compiler plugin inserts. Connects to nothing, so no service need run.
 */
export async function openApiText(): Promise<string> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'casebook-openapi-'));
  try {
    const app = await buildApi(
      ApiModule.with(loadConfig({ CASEBOOK_DATA: dataFolder, CASEBOOK_LOG: 'silent' })),
    );
    const document = openApiDocument(app);
    await app.close();
    return `${JSON.stringify(document, undefined, 2)}\n`;
  } finally {
    await rm(dataFolder, { recursive: true });
  }
}
