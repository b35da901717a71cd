import type { Site } from '#domain';
import type { SubmittedDocument } from '../document.js';
import { noAddress, type Party } from '../submission-read.js';
import { uprnOf } from '../uprn.js';
import { fromNationalGrid } from './national-grid.js';

const at = '/applicationData/siteLocation';

/** From the BS 7666 parts that the portal uses. */
export function readSite(document: SubmittedDocument): Site {
  const part = (name: string) => document.text(`${at}/bs7666${name}`);
  const number = document.count(`${at}/bs7666Number`);
  const house = [number === null ? part('Number') : String(number), part('Suffix')].filter(Boolean).join('');
  const street = [house, part('StreetDescription')].filter(Boolean).join(' ');
  const lines = [part('Description'), street, part('Locality'), part('Town'), part('PostCode')];
  const address =
    lines.filter(Boolean).join(', ') || document.text(`${at}/otherLocation`, `${at}/description`);
  const uprn = document.count(`${at}/bs7666UniquePropertyReferenceNumber`);
  const written = uprn === null ? part('UniquePropertyReferenceNumber') : String(uprn);
  return {
    address: address ?? noAddress,
    postcode: part('PostCode')?.toUpperCase() ?? null,
    uprn: uprnOf(written),
    ...{ ward: null, ...placeOf(document) },
  };
}

/** The place, if the form gives National Grid coordinates within Great Britain. */
function placeOf(document: SubmittedDocument): Pick<Site, 'longitude' | 'latitude'> {
  const [easting, northing] = [document.amount(`${at}/bs7666X`), document.amount(`${at}/bs7666Y`)];
  const isOnTheGrid =
    (easting ?? 0) > 0 && easting! < 700_000 && (northing ?? 0) > 0 && northing! < 1_300_000;
  return isOnTheGrid ? fromNationalGrid(easting!, northing!) : { longitude: null, latitude: null };
}

export function readParty(document: SubmittedDocument, which: 'applicant' | 'agent'): Party | null {
  const of = `/applicationData/${which}`;
  if (!document.has(of)) return null;
  const text = (...names: string[]) => document.text(...names.map((name) => `${of}/${name}`));
  const name = ['title', 'personGivenName', 'personFamilyName']
    .map((part) => text(part))
    .filter(Boolean)
    .join(' ');
  const lines = [
    ...[1, 2, 3, 4, 5].map((line) => text(`intAddressLine${line}`)),
    text('internationalPostCode'),
    text('country'),
  ].filter(Boolean);
  return {
    type: text('orgName') === null ? 'individual' : 'company',
    name: name || null,
    company: text('orgName'),
    email: text('emailAddress'),
    phone: text('telNationalNumber', 'telNationalNumber2', 'mobileNumber'),
    address: lines.length > 0 ? lines.join(', ') : null,
    addressIsSite: false,
  };
}
