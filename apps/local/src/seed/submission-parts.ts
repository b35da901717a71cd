import {
  type InventedPerson,
  type InventedPlace,
  inventCompany,
  inventPerson,
  inventPlace,
  inventPractice,
  type SeedCouncil,
} from './people-and-places.js';
import type { Random } from './random.js';
import type { Choice } from './recipe.js';

const districts: Record<SeedCouncil, string> = { CAM: 'Cambridge', SCA: 'South Cambridgeshire' };

export const option = ([value, description]: Choice) => ({ value, description });

export function applicant(random: Random, { company, hasAgent }: { company: boolean; hasAgent: boolean }) {
  return {
    type: company ? 'company' : 'individual',
    ...contact(inventPerson(random)),
    ...(company && { company: { name: inventCompany(random) } }),
    address: { sameAsSiteAddress: true },
    ...(hasAgent && {
      agent: {
        ...contact(inventPerson(random)),
        company: { name: inventPractice(random) },
        address: addressOf(inventPlace(random, random.pick(['CAM', 'SCA']))),
      },
    }),
  };
}

const contact = ({ title, first, last, email, phone }: InventedPerson) => ({
  name: { ...(title !== undefined && { title }), first, last },
  email,
  phone: { primary: phone },
});

const addressOf = ({ number, street, town, postcode }: InventedPlace) => ({
  line1: `${number} ${street}`,
  town,
  county: 'Cambridgeshire',
  postcode,
});

export function property(place: InventedPlace, type: Choice) {
  const { council, number, street, town, ward, postcode, uprn, usrn, longitude, latitude } = place;
  const title = `${number}, ${street}, ${town}`.toUpperCase();
  return {
    address: {
      ...{ latitude, longitude, ...gridReference(place), title, source: 'Ordnance Survey', uprn, usrn },
      singleLine: `${title}, CAMBRIDGESHIRE, ${postcode}`,
      pao: String(number),
      street: street.toUpperCase(),
      town: town.toUpperCase(),
      postcode,
    },
    ward,
    localAuthorityDistrict: [districts[council]],
    region: 'East of England',
    type: option(type),
    planning: { sources: [] },
  };
}

/**
 * Near Cambridge the National Grid is almost linear: accurate to some metres, which is enough for invented
 * streets.
 */
const gridReference = ({ longitude, latitude }: InventedPlace) => ({
  x: Math.round(545_000 + (longitude - 0.1218) * 68_300),
  y: Math.round(258_500 + (latitude - 52.2053) * 111_200),
});

/** A square of the right size around the place. */
export function boundary({ longitude, latitude }: InventedPlace, squareMetres: number) {
  const half = Math.sqrt(squareMetres) / 2;
  const [east, north] = [half / 68_300, half / 111_200];
  const corner = (right: number, up: number) =>
    [longitude + right * east, latitude + up * north].map((degrees) => Number(degrees.toFixed(7)));
  const coordinates = [[corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)]];
  return {
    site: { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates } },
    area: { squareMetres, hectares: Number((squareMetres / 10_000).toFixed(6)) },
  };
}
