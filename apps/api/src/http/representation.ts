/** What headers say of what is sent, and of what whoever asks has already. */

/** Whether a copy that they name still holds (RFC 9110, section 13.1.2). */
export const hasCopy = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch?.split(',').some((each) => ['*', etag, `W/${etag}`].includes(each.trim())) ?? false;

/** A hash as digests are written (RFC 9530). */
export const digestOf = (sha256: string): string =>
  `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`;
