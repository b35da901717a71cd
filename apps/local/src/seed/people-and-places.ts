import type { Random } from './random.js';
import { type SeedCouncil, wards } from './wards.js';

export type { SeedCouncil };

/** An invented person, with a telephone number and a domain reserved for fiction. */
export interface InventedPerson {
  readonly title?: string;
  readonly first: string;
  readonly last: string;
  readonly email: string;
  readonly phone: string;
}

/** A house number in an invented street of a real ward. */
export interface InventedPlace {
  readonly council: SeedCouncil;
  readonly number: number;
  readonly street: string;
  readonly town: string;
  readonly ward: string;
  readonly postcode: string;
  readonly uprn: string;
  readonly usrn: string;
  readonly longitude: number;
  readonly latitude: number;
}

const streetNames: readonly string[] = words(
  'Lantern,Rushlight,Quillwort,Tenterfield,Osier,Millwright,Paperhouse,Saffron Loft,Withy,Fenreed,' +
    'Larkrise,Dovecote,Scrivener,Meadowgate,Threshing,Candlemaker,Eelcatcher,Harrowgate,Turnstile,' +
    'Bellfounder,Kingcup,Sedgeway,Hythe End,Lodestar,Orchid,Thimble',
);
const streetKinds: readonly string[] = [
  'Row',
  'Loke',
  'Drove',
  'Close',
  'Rise',
  'Yard',
  'Piece',
  'Hythe',
  'Walk',
];

const firstNames: readonly string[] = words(
  'Oriana,Leopold,Euphemia,Casimir,Rosalind,Barnaby,Ottilie,Ambrose,Zainab,Idris,Priya,Kwame,' +
    'Ludmila,Tariq,Siobhan,Mateo,Yuki,Adaeze,Wilfred,Hyacinth,Tobias,Marguerite,Fintan,Odette,' +
    'Rafferty,Beatrix,Osric,Clementine,Jocasta,Emrys',
);
const lastNames: readonly string[] = words(
  'Quillfeather,Marchbanks,Tidewater,Butterworth-Loom,Appleyarde,Fenwright,Larkspurre,Oakenshaw,' +
    'Dunmallow,Thistledown,Pennyquick,Goldfinchley,Ravensholme,Sedgecombe,Adeyinka-Moss,Brightwater,' +
    'Chowdhury-Vale,Inkpenner,Kestrelby,Novakova-Reed,Wolvercote,Yardleyson,Zephyrine',
);
const titles: readonly (string | undefined)[] = [undefined, undefined, 'Mr', 'Ms', 'Mrs', 'Dr', 'Mx'];

const practiceKinds: readonly string[] = [
  'Architects',
  'Planning Partners',
  'Drawing Office',
  'Design Studio',
  'Surveyors',
];
const companyKinds: readonly string[] = ['Homes', 'Estates', 'Land', 'Holdings', 'Developments', 'Farms'];

export function inventPerson(random: Random): InventedPerson {
  const first = random.pick(firstNames);
  const last = random.pick(lastNames);
  const title = random.pick(titles);
  return {
    ...(title === undefined ? {} : { title }),
    first,
    last,
    email: `${first}.${last}@people.example`.toLowerCase(),
    // Ofcom keeps 01632 960000 to 960999 for invented people.
    phone: `01632 960${String(random.whole(0, 999)).padStart(3, '0')}`,
  };
}

export const inventPractice = (random: Random): string =>
  `${random.pick(lastNames)} ${random.pick(practiceKinds)}`;

export const inventCompany = (random: Random): string =>
  `${random.pick(lastNames)} ${random.pick(companyKinds)} Ltd`;

export function inventPlace(random: Random, council: SeedCouncil): InventedPlace {
  const { ward, town, outward, at } = random.pick(wards[council]);
  const scattered = (middle: number): number => Number((middle + (random.next() - 0.5) * 0.012).toFixed(6));
  return {
    council,
    number: random.whole(301, 998),
    street: `${random.pick(streetNames)} ${random.pick(streetKinds)}`,
    town,
    ward,
    postcode: `${outward} ${inventInward(random)}`,
    uprn: `90${String(random.whole(0, 9_999_999_999)).padStart(10, '0')}`,
    usrn: `97${String(random.whole(0, 999_999)).padStart(6, '0')}`,
    longitude: scattered(at[0]),
    latitude: scattered(at[1]),
  };
}

/** Royal Mail never ends a postcode with these letters, so the addresses are fictional. */
const unusedLetters: readonly string[] = ['C', 'I', 'K', 'M', 'O', 'V'];

const inventInward = (random: Random): string =>
  `${random.whole(0, 9)}${random.pick(unusedLetters)}${random.pick(unusedLetters)}`;

function words(list: string): readonly string[] {
  return list.split(',');
}
