/** The address of an act such as `appeals/{appealId}/start`. Its page asks which appeal. */
export const addressOf = (command: string): string =>
  command
    .split('/')
    .filter((part) => !part.startsWith('{'))
    .join('/');

/**
 * The page that shows an act's form again with the user's input, after any of its steps. Other pages return
 * to their own address.
 */
export const formAgainAt = (url: string): string =>
  /^\/cases\/[^/]+\/[^/]+\/do\//.test(url)
    ? `${url.replace(/\/(check|change|draft|discard)$/, '')}/change`
    : url;
