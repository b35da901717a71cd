import { fetchNoticed, isAsNoticed, isZip, readSubmission, readZip, type SubmissionReading } from '#intake';
import { Problem } from '../http/problem.js';

interface ReadAny {
  readonly reading: SubmissionReading;
  /** The part that is kept byte for byte: for a zip, its `Application.json`. */
  readonly asItCame: Buffer;
  /** With its files, if it came or was fetched with them. */
  readonly whole: Buffer;
}

/** A submission in any accepted form, or as a notice with a link to a permitted host. */
export async function readAny(bytes: Buffer, places: readonly string[]): Promise<ReadAny> {
  if (isZip(bytes)) return unzipped(bytes);
  const reading = readSubmission(bytes);
  const isNotice = 'refused' in reading && reading.refused[0].code === 'only-a-notice';
  if (!isNotice || places.length === 0) return { reading, asItCame: bytes, whole: bytes };
  const fetched = await fetchNoticed(bytes, places);
  if (fetched === 'not-allowed') return { reading, asItCame: bytes, whole: bytes };
  if ('gone' in fetched) throw notFetched(422, fetched.gone);
  if ('unreachable' in fetched) throw notFetched(503, fetched.unreachable);
  const read = await unzipped(fetched.zip);
  if (!isAsNoticed(fetched, read.reading))
    throw notFetched(422, 'it is another submission, or another version');
  return read;
}

async function unzipped(whole: Buffer): Promise<ReadAny> {
  const { reading, application } = await readZip(whole);
  return { reading, asItCame: application, whole };
}

const notFetched = (status: number, because: string): Problem =>
  new Problem(
    status,
    'notice-not-fetched',
    `The application named in the notice could not be fetched by its link: ${because}. Send the zip itself.`,
    [],
    status === 503 ? { 'retry-after': '30' } : {},
  );
