/** `appeals/{appealId}/start` as it stands in an address: which one it is about is asked on its page. */
export const addressOf = (command: string): string =>
  command
    .split('/')
    .filter((part) => !part.startsWith('{'))
    .join('/');
