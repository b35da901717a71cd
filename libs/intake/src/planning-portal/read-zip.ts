import { ArchiveRefused, filesInArchive } from '../archives.js';
import { isObject } from '../document.js';
import { largestSubmissionBytes, readJson } from '../read-json.js';
import type { SubmissionReading } from '../reading.js';
import { isPlanningPortal, readPlanningPortal } from './read-application.js';
import type { BesideIt } from './read-files.js';

const main = 'application.json';
const boundaryName = 'sitelocationwgs84.geojson';

interface ZipRead {
  readonly reading: SubmissionReading;
  /** `Application.json` as received, which identifies the submission. */
  readonly application: Buffer;
}

/**
 * The submission in a Planning Portal zip. Each entry is counted, measured while it is unpacked, and hashed;
 * a nested archive stays an ordinary file.
 */
export async function readZip(bytes: Buffer): Promise<ZipRead> {
  const refuse = (because: string): ZipRead => ({
    reading: { refused: [{ field: '', code: 'not-a-submission-zip', because }] },
    application: Buffer.alloc(0),
  });
  try {
    const { kept, files } = await unpacked(bytes);
    const application = kept.get(main);
    if (!application)
      return refuse('The zip has no Application.json: it is not a Planning Portal submission.');
    const parsed = readJson(application);
    if ('refused' in parsed) return { reading: { refused: [parsed.refused] }, application };
    if (!isObject(parsed.json) || !isPlanningPortal(parsed.json))
      return refuse("Its Application.json does not have the Planning Portal's format.");
    const drawn = kept.get(boundaryName);
    const boundary = drawn && readJson(drawn);
    const beside: BesideIt = { files, ...(boundary && 'json' in boundary && { boundary: boundary.json }) };
    return { reading: readPlanningPortal(parsed.json, beside), application };
  } catch (error) {
    if (error instanceof ArchiveRefused) return refuse(error.message);
    throw error;
  }
}

async function unpacked(bytes: Buffer) {
  const kept = new Map<string, Buffer>();
  const files = new Map<string, { bytes: number; sha256: string }>();
  for await (const file of filesInArchive(bytes)) {
    const key = file.name.toLowerCase();
    const wanted = (key === main || key === boundaryName) && file.bytes <= largestSubmissionBytes;
    const { sha256, content } = wanted
      ? await file.read()
      : { sha256: await file.hash(), content: undefined };
    files.set(file.name, { bytes: file.bytes, sha256 });
    if (content) kept.set(key, content);
  }
  return { kept, files };
}
