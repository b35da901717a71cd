import type { MultipartFile } from '@fastify/multipart';
import type { FormFault } from '../acts/sent.js';

/** The largest file that the form accepts. There is a command-line program for larger ones. */
const largestBytes = 1_000_000;

const tooLarge: FormFault = {
  at: 'file',
  words: 'The file is larger than 1 MB: import it with the program npm run import, which sends it in parts',
};

/** The text of a file, in UTF-8 or the older Windows encoding. */
export async function fileText({ file }: MultipartFile): Promise<{ text: string } | { fault: FormFault }> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of file as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes <= largestBytes) parts.push(part);
  }
  if (bytes > largestBytes) return { fault: tooLarge };
  const whole = Buffer.concat(parts);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(whole) };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(whole) };
  }
}

/** The meaning of the file's columns and codes, where they differ from ours. */
export function mappingOf(text: string): { mapping?: Record<string, unknown> } | { fault: FormFault } {
  if (!text) return {};
  try {
    const mapping: unknown = JSON.parse(text);
    if (typeof mapping === 'object' && mapping !== null && !Array.isArray(mapping))
      return { mapping: mapping as Record<string, unknown> };
  } catch {
    // Reported below, like anything else that is not an object.
  }
  return {
    fault: {
      at: 'mapping',
      words: 'The meaning of the columns must be JSON, like {"columns": {"reference": "REFVAL"}}',
    },
  };
}
