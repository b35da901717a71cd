/** An error page that says what to do. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly said: { readonly title: string; readonly words: string; readonly link?: Link },
  ) {
    super(said.title);
  }
}

export interface Link {
  readonly href: string;
  readonly words: string;
}

export const notHere = () =>
  new Refused(404, {
    title: 'There is no page here',
    words: 'If you typed the address, check it. If you followed a link, tell the service desk which one.',
  });
