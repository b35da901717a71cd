import { answered, type CasebookApi } from '../api/casebook-api.js';
import { KeptForEach } from '../api/kept-answer.js';
import { type CouncilShown, councilShown } from '../councils/councils.js';

/** What ids are called: people by their names, councils by theirs. */
export interface Called {
  readonly person: (id: string) => string;
  readonly council: (code: string) => CouncilShown;
  readonly councils: readonly CouncilShown[];
  /** Whom a council's cases may be given to: those it has authorised. Whether they may still, the API says. */
  readonly officersOf: (council: string) => readonly { readonly value: string; readonly words: string }[];
}

/** Who works in the service and which councils share it, as whoever asks was told of them less than a minute ago. */
export class Names {
  readonly #kept = new KeptForEach<Called>(60_000);

  async asToldTo(api: CasebookApi): Promise<Called> {
    return await this.#kept.or(api, () => ask(api));
  }
}

async function ask(api: CasebookApi): Promise<Called> {
  const [officers, councils] = await Promise.all([
    answered(api.GET('/officers')),
    answered(api.GET('/councils')),
  ]);
  const people = new Map(officers.map(({ officer, name }) => [officer, name]));
  const names = new Map(councils.map(({ council, name }) => [council, name]));
  return {
    person: (id) => people.get(id) ?? readable(id),
    council: (code) => councilShown(code, names.get(code)),
    officersOf: (code) =>
      officers
        .filter(
          ({ authorisations, serviceAuthorisations }) =>
            serviceAuthorisations.length > 0 || authorisations.some(({ council }) => council === code),
        )
        .map(({ officer, name }) => ({ value: officer, words: name })),
    councils: councils.map(({ council, name }) => councilShown(council, name)),
  };
}

/** An id of somebody who is no officer, such as a program: never as bare as it is stored. */
const readable = (id: string): string =>
  id
    .split(/[.\-_]/)
    .filter(Boolean)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
