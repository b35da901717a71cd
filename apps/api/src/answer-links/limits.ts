const mebibyte = 1024 * 1024;

/** What one file may have that comes without an account, in bytes. */
export const largestFileByLink = 10 * mebibyte;

/** What one link takes in all, until it is answered. */
export const mostByLink = { files: 10, bytes: 50 * mebibyte };
