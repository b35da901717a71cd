/** Words for something that was sent through the link in a letter; empty if it came in another way. */
export const byLink = (link: string | undefined): string =>
  link === undefined ? '' : ' through the link in a letter';
