import { isObject, SubmittedDocument } from './document.js';

/** An address service, Ordnance Survey's Places or one with the same interface, with its key. */
export interface PlacesService {
  readonly base: string;
  readonly key: string;
}

interface Around {
  readonly longitude: number;
  readonly latitude: number;
  readonly metres: number;
}

export interface AddressFound {
  readonly uprn: string;
  /** The lines on an envelope, the postcode last. */
  readonly lines: readonly string[];
}

/**
 * The addresses, or the reason: `refused` for a wrong key, `busy` if we asked too often, `too-many` if the circle is
 * too large.
 */
export type AddressesFound =
  | { readonly addresses: readonly AddressFound[] }
  | { readonly not: 'unreachable' | 'refused' | 'busy' | 'too-many' | 'unreadable' };

const usualPatienceMs = 10_000;
/** The service returns at most a hundred at once. */
const perPage = 100;
const mostPages = 5;

/** Every postal address within a circle, from all pages, each once. */
export async function addressesAround(
  service: PlacesService,
  around: Around,
  patienceMs = usualPatienceMs,
): Promise<AddressesFound> {
  const found = new Map<string, AddressFound>();
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await pageOf(service, { ...around, offset: page * perPage }, patienceMs);
    if ('not' in answer) return answer;
    for (const each of answer.addresses) found.set(each.uprn, each);
    if ((page + 1) * perPage >= answer.total) return { addresses: [...found.values()] };
  }
  return { not: 'too-many' };
}

type PageOfAddresses = Exclude<AddressesFound, { readonly not: string }> & { readonly total: number };

async function pageOf(
  { base, key }: PlacesService,
  { longitude, latitude, metres, offset }: Around & { readonly offset: number },
  patienceMs: number,
): Promise<PageOfAddresses | Extract<AddressesFound, { readonly not: string }>> {
  const query = new URLSearchParams({
    ...{ point: `${latitude},${longitude}`, srs: 'WGS84', radius: String(metres), dataset: 'DPA' },
    ...{ maxresults: String(perPage), offset: String(offset) },
  });
  try {
    const answer = await fetch(new URL(`radius?${query}`, base.endsWith('/') ? base : `${base}/`), {
      // The key is in a header, so that it is in no log of addresses.
      headers: { accept: 'application/json', key },
      signal: AbortSignal.timeout(patienceMs),
    });
    if (answer.status === 401 || answer.status === 403) return { not: 'refused' };
    if (answer.status === 429) return { not: 'busy' };
    if (!answer.ok) return { not: 'unreachable' };
    return read(await answer.json());
  } catch (error) {
    return { not: error instanceof SyntaxError ? 'unreadable' : 'unreachable' };
  }
}

function read(json: unknown): PageOfAddresses | { readonly not: 'unreadable' } {
  const document = new SubmittedDocument(json);
  const total = document.count('/header/totalresults');
  if (total === null) return { not: 'unreadable' };
  const addresses = document
    .list('/results')
    .filter(isObject)
    .flatMap((each) => addressOf(new SubmittedDocument(each)));
  return { total, addresses };
}

/**
 * `ADDRESS` has everything in one line, including the postcode, which we show separately. An address without a
 * postcode is listed too: a neighbour who is left out would never know.
 */
function addressOf(result: SubmittedDocument): readonly AddressFound[] {
  const [uprn, address, postcode] = [
    result.text('/DPA/UPRN'),
    result.text('/DPA/ADDRESS'),
    result.text('/DPA/POSTCODE'),
  ];
  if (!uprn || !address) return [];
  const lines = address
    .split(',')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !isSame(line, postcode ?? ''))
    .map((line) => line.slice(0, 100));
  // An envelope has seven lines: the first parts are joined.
  const kept = lines.length > 6 ? [lines.slice(0, lines.length - 5).join(', '), ...lines.slice(-5)] : lines;
  return [{ uprn, lines: postcode ? [...kept, postcode] : kept }];
}

/** Postcodes are written with and without a space, in capitals and not. */
const isSame = (line: string, postcode: string): boolean => bare(line) === bare(postcode);
const bare = (postcode: string): string => postcode.replaceAll(/\s/g, '').toUpperCase();
