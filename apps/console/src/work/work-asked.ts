import { pageAsked } from '../page/asked.js';

/** What the address of a work list asks for. */
export interface WorkAsked {
  readonly show?: string;
  /** A group, such as past. */
  readonly in?: string;
  readonly council?: string;
  readonly page?: string;
}

export const casesOfWorkOnPage = 60;

/** The question to the API's work list of a person: an officer's id, or `me`. */
export const worklistQuery = (whose: string, { show: kind, in: group, council, page }: WorkAsked) => ({
  ...{ for: whose, page: pageAsked(page), size: casesOfWorkOnPage },
  ...(kind && { kind: [kind] as never }),
  ...(group && { group: [group] as never }),
  ...(council && { council: [council.toUpperCase()] }),
});
