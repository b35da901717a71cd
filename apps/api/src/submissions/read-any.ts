import { isZip, readSubmission, readZip, type SubmissionReading } from '#intake';

/** A submission in whichever form it came, with what of it is kept byte for byte: of a zip, its `Application.json`. */
export async function readAny(
  bytes: Buffer,
): Promise<{ readonly reading: SubmissionReading; readonly asItCame: Buffer }> {
  if (!isZip(bytes)) return { reading: readSubmission(bytes), asItCame: bytes };
  const { reading, application } = await readZip(bytes);
  return { reading, asItCame: application };
}
