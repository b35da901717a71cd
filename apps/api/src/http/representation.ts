/** Headers about the answer, and about the copy that the caller already has. */

/** Whether the caller's copy is still current (RFC 9110, section 13.1.2). */
export const hasCopy = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch?.split(',').some((each) => ['*', etag, `W/${etag}`].includes(each.trim())) ?? false;

/** A hash as digests are written (RFC 9530). */
export const digestOf = (sha256: string): string =>
  `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`;
