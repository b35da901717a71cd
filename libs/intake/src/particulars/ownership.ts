import { isObject, SubmittedDocument } from '../document.js';

/** Personal: to be sealed before it is stored anywhere. */
export interface Owner {
  readonly name: string | null;
  readonly address: string | null;
  readonly interest: string | null;
  /** The day on which notice was given, if the form says. */
  readonly noticeGivenOn: string | null;
  readonly noticeGiven: boolean | null;
  readonly reasonForNone: string | null;
}

export interface Ownership {
  /** a, b, c or d; null if the form gives none. */
  readonly certificate: string | null;
  readonly agriculturalTenants: boolean | null;
  readonly owners: readonly Owner[];
}

const places = ['/data/applicant/ownership', '/data/property/ownership', '/data/applicant/owners'];

/** Owners and certificate, from the applicant's part of the form in any version. */
export function readOwnership(document: SubmittedDocument): Ownership {
  const at = places.find((place) => document.has(place)) ?? places[0]!;
  const tenants = document.at(`${at}/agriculturalTenants`);
  return {
    certificate: certificateOf(document.code(`${at}/certificate`)),
    agriculturalTenants: typeof tenants === 'boolean' ? tenants : null,
    owners: [...document.list(`${at}/owners`), ...document.list(`${at}/agriculturalTenants`)].flatMap(
      ownerOf,
    ),
  };
}

/** `b` of `b`, `B`, `CertificateB` or `certificate.b`. */
export const certificateOf = (written: string | null): string | null =>
  /^(?:certificate)?[ ._-]?([a-d])$/i.exec(written ?? '')?.[1]?.toLowerCase() ?? null;

function ownerOf(value: unknown): readonly Owner[] {
  if (!isObject(value)) return [];
  const owner = new SubmittedDocument(value);
  const given = owner.at('/noticeGiven');
  return [
    {
      name: nameOf(owner),
      address: addressOf(owner),
      interest: owner.code('/interest'),
      noticeGivenOn: owner.text('/noticeDate', '/dateNoticeServed', '/noticeServedDate', '/dateOfNotice'),
      noticeGiven: typeof given === 'boolean' ? given : null,
      reasonForNone: owner.text('/noNoticeReason'),
    },
  ];
}

const nameOf = (owner: SubmittedDocument): string | null => {
  const parts = ['/title', '/personGivenName', '/personFamilyName', '/name/first', '/name/last']
    .map((part) => owner.text(part))
    .filter((part) => part !== null);
  return (
    owner.text('/name', '/name/full', '/fullName', '/orgName') ?? (parts.length > 0 ? parts.join(' ') : null)
  );
};

const lines = [
  ...['line1', 'line2', 'town', 'county', 'postcode', 'country'].map((line) => `/address/${line}`),
  ...[1, 2, 3, 4, 5].map((line) => `/intAddressLine${line}`),
  '/internationalPostCode',
];

const addressOf = (owner: SubmittedDocument): string | null => {
  const written = lines.map((line) => owner.text(line)).filter((line) => line !== null);
  return owner.text('/address', '/address/singleLine') ?? (written.length > 0 ? written.join(', ') : null);
};

/** The owners in a section, whose lists may have any name. */
export const ownersNamedIn = (section: unknown): readonly Owner[] =>
  isObject(section)
    ? Object.values(section)
        .filter((each) => Array.isArray(each))
        .flat()
        .flatMap(ownerOf)
        .filter(({ name, address }) => name !== null || address !== null)
    : [];
