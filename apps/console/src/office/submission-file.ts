import type { MultipartFile } from '@fastify/multipart';
import { askedPatiently } from '../documents/form-with-file.js';
import { tooLarge } from '../page/forms-with-files.js';
import { placeInFile } from './place-in-file.js';

/** A submission that a form brings, as it goes on to the API: its bytes as they are. */
export async function submissionSent(fileSent: MultipartFile, key: string) {
  const content = await fileSent.toBuffer();
  if (fileSent.file.truncated) throw tooLarge;
  const type = content.subarray(0, 2).toString() === 'PK' ? 'application/zip' : 'application/json';
  return {
    headers: { 'idempotency-key': key, 'content-type': type },
    body: content as never,
    bodySerializer: (body: unknown) => body as never,
    fetch: askedPatiently,
  };
}

/** What the API says is wrong with a submission, in words. */
export const notReadInWords = ({
  errors,
  detail,
}: {
  readonly errors: readonly { readonly field: string; readonly because: string }[];
  readonly detail: string;
}): readonly string[] =>
  errors.length > 0
    ? errors.map(({ field, because }) => [placeInFile(field), because].filter(Boolean).join(': '))
    : [detail];
