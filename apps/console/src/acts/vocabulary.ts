import { answered, type CasebookApi, type Schemas } from '../api/casebook-api.js';
import { KeptForEach } from '../api/kept-answer.js';
import { sentence } from '../cases/case-parts.js';

type Words = Schemas['VocabularyView'];
type List = readonly { readonly code: string; readonly words: string }[];

/** The API's labels for its codes. */
export class Vocabulary {
  readonly #kept = new KeptForEach<Words>(5 * 60_000);

  async readFor(api: CasebookApi): Promise<Words> {
    return await this.#kept.or(api, () => answered(api.GET('/vocabulary')));
  }
}

/** The label of a code in its field, because one code may be in several lists. */
export function calledBy({
  on: _,
  types: __,
  ...lists
}: Words): (code: string, among: readonly string[]) => string {
  const all = Object.values(lists) as readonly List[];
  return (code, among) => {
    const list = all.find((each) => among.every((one) => each.some((word) => word.code === one)));
    return list?.find((word) => word.code === code)?.words ?? own[code] ?? sentence(code);
  };
}

/** Codes without a list in the API's vocabulary. */
const own: Readonly<Record<string, string>> = {
  for: 'For it',
  against: 'Against it',
  neutral: 'Neither way',
  grant: 'Grant',
  refuse: 'Refuse',
  defer: 'Defer',
};

/** The possible decisions and recommendations for an application type, in that type's own words. */
export const decisionsOf = ({ types }: Words, type: string) =>
  types.find(({ code }) => code === type)?.decisions ?? [];
