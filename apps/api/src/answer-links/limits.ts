const mebibyte = 1024 * 1024;

/** The largest file without an account, in bytes. */
export const largestFileByLink = 10 * mebibyte;

/** The most that one link accepts before it is answered. */
export const mostByLink = { files: 10, bytes: 50 * mebibyte };
