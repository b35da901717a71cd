import type { Sent } from '../acts/sent.js';
import type { Schemas } from '../api/casebook-api.js';

type Settings = Schemas['CouncilSettingsView'];

/** The current setting as values of controls, because a setting is replaced as a whole. */
export function heldNow(address: string, settings: Settings): Sent {
  return named(before(address, settings), 'f');
}

function before(
  address: string,
  {
    appearance,
    committee,
    publicationPolicy,
    publicComments,
    lettersByRule,
    officialCodes,
    areas,
    retention,
    referenceFormat,
  }: Settings,
) {
  switch (address) {
    case 'settings/appearance':
      return appearance && { ...appearance, address: appearance.address.join('\n'), from: undefined };
    case 'settings/committee':
      return committee && { name: committee.name, seats: committee.seats, quorum: committee.quorum };
    case 'settings/publication-policy':
      return publicationPolicy && { ...publicationPolicy, from: undefined };
    case 'settings/public-comments':
      return publicComments && { taken: publicComments.taken };
    case 'settings/letters-by-rule':
      return lettersByRule && { letters: lettersByRule.letters };
    case 'settings/official-codes':
      return officialCodes && { codes: officialCodes.codes.join('\n'), region: officialCodes.region };
    case 'settings/areas':
      return { areas: areas.map(({ team, wards }) => ({ team, wards: wards.join('\n') })) };
    case 'settings/retention':
      return { periods: retention.map(({ records, years }) => ({ records, years: years ?? undefined })) };
    case 'settings/reference-format':
      return { referenceFormat };
    default:
      return null;
  }
}

/** A value, by the names of the controls that hold it. */
export function named(value: unknown, at: string): Sent {
  if (value === null || value === undefined) return {};
  if (isTicked(value)) return { [at]: value };
  if (typeof value !== 'object') return { [at]: String(value) };
  return Object.assign({}, ...Object.entries(value).map(([name, each]) => named(each, `${at}.${name}`)));
}

const isTicked = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');
