/** How something came that came by the link in a letter; nothing of what came otherwise. */
export const byLink = (link: string | undefined): string =>
  link === undefined ? '' : ' by the link in its letter';
