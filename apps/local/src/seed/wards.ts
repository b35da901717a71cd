export type SeedCouncil = 'CAM' | 'SCA';

interface Ward {
  readonly ward: string;
  readonly town: string;
  readonly outward: string;
  /** About its middle. */
  readonly at: readonly [longitude: number, latitude: number];
}

const inCambridge = (ward: string, outward: string, longitude: number, latitude: number): Ward => ({
  ward,
  town: 'Cambridge',
  outward,
  at: [longitude, latitude],
});
const village = (ward: string, town: string, outward: string, longitude: number, latitude: number): Ward => ({
  ward,
  town,
  outward,
  at: [longitude, latitude],
});

/** Wards of both districts, with the outward half of their postcodes. */
export const wards: Record<SeedCouncil, readonly Ward[]> = {
  CAM: [
    inCambridge('Abbey', 'CB5', 0.161, 52.21),
    inCambridge('Arbury', 'CB4', 0.117, 52.224),
    inCambridge('Castle', 'CB3', 0.101, 52.214),
    inCambridge('Cherry Hinton', 'CB1', 0.176, 52.187),
    inCambridge('Coleridge', 'CB1', 0.153, 52.19),
    inCambridge('East Chesterton', 'CB4', 0.147, 52.223),
    inCambridge("King's Hedges", 'CB4', 0.13, 52.23),
    inCambridge('Market', 'CB2', 0.121, 52.206),
    inCambridge('Newnham', 'CB3', 0.103, 52.199),
    inCambridge('Petersfield', 'CB1', 0.136, 52.2),
    inCambridge("Queen Edith's", 'CB1', 0.147, 52.179),
    inCambridge('Romsey', 'CB1', 0.154, 52.198),
    inCambridge('Trumpington', 'CB2', 0.116, 52.178),
    inCambridge('West Chesterton', 'CB4', 0.127, 52.217),
  ],
  SCA: [
    village('Bassingbourn', 'Bassingbourn', 'SG8', -0.055, 52.078),
    village('Cambourne', 'Cambourne', 'CB23', -0.071, 52.22),
    village('Cottenham', 'Cottenham', 'CB24', 0.126, 52.288),
    village('Fen Ditton & Fulbourn', 'Fulbourn', 'CB21', 0.221, 52.183),
    village('Girton', 'Girton', 'CB3', 0.083, 52.242),
    village('Histon & Impington', 'Histon', 'CB24', 0.106, 52.253),
    village('Linton', 'Linton', 'CB21', 0.279, 52.098),
    village('Longstanton', 'Longstanton', 'CB24', 0.046, 52.28),
    village('Melbourn', 'Melbourn', 'SG8', 0.017, 52.082),
    village('Milton & Waterbeach', 'Waterbeach', 'CB25', 0.19, 52.266),
    village('Sawston', 'Sawston', 'CB22', 0.168, 52.124),
    village('Shelford', 'Great Shelford', 'CB22', 0.135, 52.148),
    village('Swavesey', 'Swavesey', 'CB24', -0.002, 52.301),
  ],
};
