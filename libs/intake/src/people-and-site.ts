import type { Site } from '#domain';
import type { SubmittedDocument } from './document.js';
import { noAddress, type Party } from './submission-read.js';
import { uprnOf } from './uprn.js';

const address = '/data/property/address';
const postcodePattern = /^([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})$/;

/** A site known to Ordnance Survey has an address in one line; a proposed one has only a title. */
export function readSite(document: SubmittedDocument): Site {
  return {
    address:
      document.text(`${address}/singleLine`, `${address}/title`, address) ??
      inOneLine(document, address, ['pao', 'street', 'town', 'postcode']) ??
      inOneLine(document, address, addressLines) ??
      noAddress,
    postcode: readPostcode(document),
    uprn: readUprn(document),
    ward: document.text('/data/property/ward'),
    longitude: readDegrees(document, 'longitude', 180),
    latitude: readDegrees(document, 'latitude', 90),
  };
}

function readPostcode(document: SubmittedDocument): string | null {
  const written = document.text(`${address}/postcode`)?.toUpperCase().replace(/\s+/g, ' ');
  const [, outward, inward] = postcodePattern.exec(written ?? '') ?? [];
  return outward && inward ? `${outward} ${inward}` : null;
}

/** Twelve digits at most; some send them as a number. */
function readUprn(document: SubmittedDocument): string | null {
  const number = document.count(`${address}/uprn`);
  const uprn = document.text(`${address}/uprn`) ?? (number === null ? '' : String(number));
  return uprnOf(uprn);
}

function readDegrees(
  document: SubmittedDocument,
  which: 'longitude' | 'latitude',
  most: number,
): number | null {
  const degrees = document.at(`${address}/${which}`);
  return typeof degrees === 'number' && degrees >= -most && degrees <= most ? degrees : null;
}

export const readApplicant = (document: SubmittedDocument): Party | null =>
  readParty(document, '/data/applicant');

/** Within the applicant in the schema, beside them in some forms. */
export const readAgent = (document: SubmittedDocument): Party | null =>
  readParty(document, '/data/applicant/agent') ?? readParty(document, '/data/agent');

function readParty(document: SubmittedDocument, at: string): Party | null {
  if (!document.has(at)) return null;
  const name = ['title', 'first', 'last'].map((part) => document.text(`${at}/name/${part}`)).filter(Boolean);
  return {
    type: document.code(`${at}/type`),
    name: name.length > 0 ? name.join(' ') : document.text(`${at}/name`),
    company: document.text(`${at}/company/name`, `${at}/company`),
    email: document.text(`${at}/email`),
    phone: document.text(`${at}/phone/primary`, `${at}/phone`),
    address: inOneLine(document, `${at}/address`, addressLines) ?? document.text(`${at}/address`),
    addressIsSite: document.isTrue(`${at}/address/sameAsSiteAddress`),
  };
}

const addressLines = ['line1', 'line2', 'town', 'county', 'postcode', 'country'];

function inOneLine(document: SubmittedDocument, at: string, keys: readonly string[]): string | null {
  const lines = keys.map((key) => document.text(`${at}/${key}`)).filter((line) => line !== null);
  return lines.length === 0 ? null : lines.join(', ');
}
