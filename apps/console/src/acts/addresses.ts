/** `appeals/{appealId}/start` as it stands in an address: which one it is about is asked on its page. */
export const addressOf = (command: string): string =>
  command
    .split('/')
    .filter((part) => !part.startsWith('{'))
    .join('/');

/** Where the form of an act is shown again with what was written, whichever of its steps was asked for; another page's own address. */
export const formAgainAt = (url: string): string =>
  /^\/cases\/[^/]+\/[^/]+\/do\//.test(url)
    ? `${url.replace(/\/(check|change|draft|discard)$/, '')}/change`
    : url;
