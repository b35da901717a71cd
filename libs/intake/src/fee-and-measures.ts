import { type Pence, pence } from '#domain';
import { isObject, type SubmittedDocument } from './document.js';
import type { Measures, StatedFee } from './submission-read.js';

const fee = '/data/application/fee';

export function readFee(document: SubmittedDocument): StatedFee {
  return {
    categories: categoriesIn(document.at(`${fee}/category`)),
    calculatedPence: readPounds(document, `${fee}/calculated`),
    payablePence: readPounds(document, `${fee}/payable`),
    notApplicable: document.isTrue(`${fee}/notApplicable`),
    paymentReference: document.text(`${fee}/reference/govPay`, `${fee}/reference`),
    claims: {
      disabledAccess: document.isTrue(`${fee}/exemption/disability`),
      parishCouncil: document.isTrue(`${fee}/reduction/parishCouncil`),
      sportsClub: document.isTrue(`${fee}/reduction/sports`),
    },
    resubmission: document.isTrue(`${fee}/exemption/resubmission`),
    alternativeProposal: document.isTrue(`${fee}/reduction/alternative`),
  };
}

/** Categories with an amount, by name: `eleven.two` where a category has parts. */
function categoriesIn(told: unknown): readonly string[] {
  if (!isObject(told)) return [];
  return Object.entries(told).flatMap(([name, sum]) =>
    isObject(sum) ? categoriesIn(sum).map((part) => `${name}.${part}`) : Number(sum) > 0 ? [name] : [],
  );
}

/** Pounds as written: 258, 254.5, "4510.00". Multiplying a float by a hundred would invent fractions. */
const poundsPattern = /^(\d{1,11})(?:\.(\d{1,2})0*)?$/;

function readPounds(document: SubmittedDocument, pointer: string): Pence | null {
  const value = document.at(pointer);
  if (typeof value !== 'number' && typeof value !== 'string') return null;
  const [, whole, part = ''] = poundsPattern.exec(String(value).trim()) ?? [];
  if (whole !== undefined) return pence(Number(whole) * 100 + Number(part.padEnd(2, '0')));
  document.refuse(
    pointer,
    'not-whole-pence',
    'A sum must be in pounds, zero or more, without fractions of a penny.',
  );
  return null;
}

const proposal = '/data/proposal';

export function readMeasures(document: SubmittedDocument): Measures {
  return {
    newDwellings:
      document.count(
        `${proposal}/newDwellings/newBuild/count`,
        `${proposal}/new/count/dwellings`,
        `${proposal}/units/total`,
      ) ?? unitsListed(document),
    siteHectares:
      readHectares(document, `${proposal}/boundary/area`) ??
      readHectares(document, '/data/property/boundary/area'),
    floorSpaceSquareMetres: readFloorSpace(document),
  };
}

/** For a form that lists its homes without a total: the sum over all kinds. */
function unitsListed(document: SubmittedDocument): number | null {
  const listed = ['residential', 'residential/new'].map((at) => document.list(`${proposal}/units/${at}`));
  const units = listed.find((each) => each.length > 0)?.filter(isObject);
  if (!units) return null;
  const counts = units.map(({ identicalUnits = 1 }) => identicalUnits);
  if (!counts.every((count) => typeof count === 'number' && Number.isSafeInteger(count) && count >= 0))
    return null;
  return (counts as number[]).reduce((sum, count) => sum + count, 0);
}

function readHectares(document: SubmittedDocument, pointer: string): number | null {
  const squareMetres = document.amount(`${pointer}/squareMetres`);
  return document.amount(`${pointer}/hectares`) ?? (squareMetres === null ? null : squareMetres / 10_000);
}

/** Floor space created: new buildings and extensions. */
function readFloorSpace(document: SubmittedDocument): number | null {
  const created = document.amount(`${proposal}/new/area/squareMetres`);
  const added = document.amount(`${proposal}/extend/area/squareMetres`);
  return created === null && added === null ? null : (created ?? 0) + (added ?? 0);
}
