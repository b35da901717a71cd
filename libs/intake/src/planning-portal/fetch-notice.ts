import { isZip, largestFileBytes } from '../archives.js';
import { isObject, SubmittedDocument } from '../document.js';
import { readJson } from '../read-json.js';
import type { SubmissionReading } from '../reading.js';
import { isNotice } from './notice.js';

/**
 * The result of following a notification: the zip, that its host is not allowed, or why the download failed.
 */
type NoticeFetched =
  | { readonly zip: Buffer; readonly reference: string; readonly version: number }
  | 'not-allowed'
  | { readonly gone: string }
  | { readonly unreachable: string };

const patienceMs = 30_000;

/**
 * Fetches what a notice of the Planning Portal announces, from one of these hosts only and without following
 * redirects: the sender of a notice must not be able to make us request any address.
 */
export async function fetchNoticed(bytes: Uint8Array, places: readonly string[]): Promise<NoticeFetched> {
  const parsed = readJson(bytes);
  if ('refused' in parsed || !isObject(parsed.json) || !isNotice(parsed.json)) return 'not-allowed';
  const notice = new SubmittedDocument(parsed.json);
  const [link] = notice.list('/documentLinks').filter(isObject);
  const written = typeof link?.documentLink === 'string' ? link.documentLink : '';
  if (!isAllowed(written, places)) return 'not-allowed';
  const reference = notice.text('/applicationRef') ?? String(notice.count('/applicationRef') ?? '');
  const version = notice.count('/applicationVersion') ?? 1;
  const answer = await fetched(written);
  return Buffer.isBuffer(answer) ? { zip: answer, reference, version } : answer;
}

/** `portal.example` stands for `https://portal.example`; other schemes are written out. */
function isAllowed(written: string, places: readonly string[]): boolean {
  if (!URL.canParse(written)) return false;
  const { origin, username, password } = new URL(written);
  const origins = places.map((place) => (place.includes('://') ? place : `https://${place}`));
  return (
    username === '' &&
    password === '' &&
    origins.some((each) => URL.canParse(each) && new URL(each).origin === origin)
  );
}

async function fetched(url: string): Promise<Buffer | Exclude<NoticeFetched, 'not-allowed'>> {
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const answer = await fetch(url, { redirect: 'manual', signal });
    if (answer.status >= 500) return { unreachable: `it answers ${answer.status}` };
    if (!answer.ok) return { gone: `it answers ${answer.status}` };
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of answer.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > largestFileBytes) return { gone: `it has more than ${largestFileBytes} bytes` };
      chunks.push(Buffer.from(chunk));
    }
    const zip = Buffer.concat(chunks);
    return isZip(zip) ? zip : { gone: 'it is not a zip' };
  } catch {
    return { unreachable: 'it does not answer' };
  }
}

/** Whether the download matches the notification: `PT-10087984` for `10087984`, with the same version. */
export const isAsNoticed = (
  { reference, version }: { readonly reference: string; readonly version: number },
  reading: SubmissionReading,
): boolean =>
  !('read' in reading) ||
  (reading.read.version === version && [reference, `PT-${reference}`].includes(reading.read.submissionId));
