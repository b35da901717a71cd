import type { Option } from '../acts/fields.js';
import type { Schemas } from '../api/casebook-api.js';

type Words = Pick<Schemas['VocabularyView'], 'types'>;

/** The name of a type of application; its code if the vocabulary no longer has it. */
export const typeInWords = (type: string, { types }: Words): string =>
  types.find(({ code }) => code === type)?.name ?? type;

/** The headings under which the types are chosen, by the beginnings of their codes. The last has the rest. */
const families: readonly (readonly [heading: string, codes: RegExp])[] = [
  ['Householder and full planning permission', /^pp\.(full|mineral)/],
  [
    'Outline permission, reserved matters and permission in principle',
    /^(pp\.outline|pp\.pip|approval\.reserved)/,
  ],
  ['Conditions, amendments and obligations', /^(amendment|approval\.conditions|obligation|complianceConf)/],
  ['Listed buildings and advertisements', /^(listed|advertConsent)/],
  ['Certificates of lawfulness', /^ldc\./],
  ['Trees and hedgerows', /^(wtt\.|hedgerow)/],
  ['Prior approval', /^pa\./],
  ['Everything else', /^/],
];

/** Every type of application by its name, under its heading. */
export const typeOptions = ({ types }: Words): readonly Option[] =>
  families.flatMap(([group], at) =>
    types
      .filter(({ code }) => families.findIndex(([, codes]) => codes.test(code)) === at)
      .map(({ code: value, name: words }) => ({ value, words, group })),
  );
