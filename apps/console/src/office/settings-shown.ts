import type { Schemas } from '../api/casebook-api.js';
import { counted } from '../words/amounts.js';
import { dayInWords } from '../words/days.js';
import { codeInWords } from './words/codes.js';

type Settings = Schemas['CouncilSettingsView'];
type Name = Schemas['SettingsChangeView']['settings'][number];

/** A setting of a council as its page says it. */
interface SettingShown {
  readonly name: Name;
  readonly label: string;
  readonly lines: readonly string[];
  /** The last part of the address of the form that changes it. */
  readonly address: string;
}

const labels: Readonly<Record<Name, string>> = {
  appearance: 'Shown as',
  committee: 'Committee',
  publicationPolicy: 'Of those who comment',
  publicComments: 'Comments on the register',
  officialCodes: 'Official codes',
  lettersByRule: 'Letters that are sent by rule',
  areas: 'Teams and wards',
  retention: 'Records are kept',
  referenceFormat: 'Cases are numbered like',
  letterTemplates: 'Text of letters',
};

const addresses: Readonly<Record<Name, string>> = {
  appearance: 'settings/appearance',
  committee: 'settings/committee',
  publicationPolicy: 'settings/publication-policy',
  publicComments: 'settings/public-comments',
  officialCodes: 'settings/official-codes',
  lettersByRule: 'settings/letters-by-rule',
  areas: 'settings/areas',
  retention: 'settings/retention',
  referenceFormat: 'settings/reference-format',
  letterTemplates: 'letter-words',
};

const names = Object.keys(labels) as readonly Name[];

/** Every setting that applies on the day of the answer, except the words of letters, which have their own page. */
export const settingsShown = (settings: Settings): readonly SettingShown[] =>
  names.filter((name) => name !== 'letterTemplates').map((name) => shown(name, settings));

/** The settings that change on a day, as they will be: by the answer for that day. */
export const changesShown = (changed: readonly Name[], settings: Settings): readonly SettingShown[] =>
  changed.map((name) => shown(name, settings));

const shown = (name: Name, settings: Settings): SettingShown => ({
  ...{ name, label: labels[name], lines: linesOf[name](settings), address: addresses[name] },
});

const since = (from: string): string => `Since ${dayInWords(from)}`;
const filled = (lines: readonly (string | null)[]): string[] => lines.filter((line) => line !== null);

const linesOf: Readonly<Record<Name, (settings: Settings) => readonly string[]>> = {
  appearance: ({ appearance: set }) =>
    set
      ? filled([
          `${set.name}, in short ${set.shortName}, in the colour ${set.colour}`,
          ...set.address,
          ...[set.phone, set.email, set.website, since(set.from)],
        ])
      : ['not set: by its name alone'],
  committee: ({ committee: set }) =>
    set ? [`${set.name}: ${counted(set.seats, 'seat')}, quorum ${set.quorum}`, since(set.from)] : ['not set'],
  publicationPolicy: ({ publicationPolicy: set }) =>
    set
      ? [
          `Names: ${codeInWords(set.commenterNames).toLowerCase()}`,
          `Addresses: ${codeInWords(set.commenterAddresses).toLowerCase()}`,
          since(set.from),
        ]
      : ['not set'],
  publicComments: ({ publicComments: set }) =>
    set ? [codeInWords(set.taken), since(set.from)] : ['not set: none are taken'],
  officialCodes: ({ officialCodes: set, council }) =>
    set
      ? [
          `${set.codes.join(', ') || 'none'}${set.region ? `, in the region ${set.region}` : ''}`,
          since(set.from),
        ]
      : [`not set. Until they are, only submissions that name ${council} are for it`],
  lettersByRule: ({ lettersByRule: set }) =>
    set && set.letters.length > 0
      ? [...set.letters.map(codeInWords), since(set.from)]
      : ['none: somebody writes each'],
  areas: ({ areas }) =>
    areas.length > 0 ? areas.map(({ team, wards }) => `${team}: ${wards.join(', ')}`) : ['not set'],
  retention: ({ retention }) =>
    retention.length > 0
      ? retention.map(
          ({ records, years }) =>
            `${codeInWords(records)}: ${years === null ? 'for good' : counted(years, 'year')}`,
        )
      : ['not set'],
  referenceFormat: ({ referenceFormat, on }) => [numberedLike(referenceFormat, on)],
  letterTemplates: () => ['Some change: choose the letter and the day on its page'],
};

/** A reference as the first case of the year would have it. */
export const numberedLike = (format: string, on: string): string =>
  format
    .replace('{yyyy}', on.slice(0, 4))
    .replace('{yy}', on.slice(2, 4))
    .replace('{number}', '00001')
    .replace('{suffix}', 'FUL');
