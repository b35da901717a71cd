/** Metres on the British National Grid: east and north. */
export type OnGrid = readonly [east: number, north: number];

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

interface Ellipsoid {
  readonly a: number;
  readonly b: number;
}
const wgs84: Ellipsoid = { a: 6_378_137, b: 6_356_752.3141 };
const airy: Ellipsoid = { a: 6_377_563.396, b: 6_356_256.909 };
const squash = ({ a, b }: Ellipsoid): number => 1 - (b * b) / (a * a);

/** From WGS84 to OSGB36 by the seven parameters that Ordnance Survey gives: within 5 metres anywhere in Britain. */
const shift = { x: -446.448, y: 125.157, z: -542.06, scale: 20.4894e-6 };
const turn = {
  x: radians(-0.1502 / 3600),
  y: radians(-0.247 / 3600),
  z: radians(-0.8421 / 3600),
};

/**
 * A place in degrees (WGS84) as metres on the National Grid, by the formulas of Ordnance Survey's "A guide to coordinate
 * systems in Great Britain", annexes B and C.
 */
export function onNationalGrid(longitude: number, latitude: number): OnGrid {
  const [phi, lambda] = onAiry(radians(latitude), radians(longitude));
  return projected(phi, lambda);
}

/**
 * A place on the National Grid in degrees (WGS84): the degrees that `onNationalGrid` takes there. North on the grid is
 * within a few degrees of true north, so each round leaves less than a tenth of the error.
 */
export function inDegrees([east, north]: OnGrid): readonly [longitude: number, latitude: number] {
  const metresToADegree = 111_320;
  let [longitude, latitude] = [-2, 52];
  for (let round = 0; round < 15; round += 1) {
    const [e, n] = onNationalGrid(longitude, latitude);
    latitude += (north - n) / metresToADegree;
    longitude += (east - e) / (metresToADegree * Math.cos(radians(latitude)));
  }
  return [longitude, latitude];
}

function onAiry(phi: number, lambda: number): readonly [number, number] {
  const nu = wgs84.a / Math.sqrt(1 - squash(wgs84) * Math.sin(phi) ** 2);
  const x = nu * Math.cos(phi) * Math.cos(lambda);
  const y = nu * Math.cos(phi) * Math.sin(lambda);
  const z = (1 - squash(wgs84)) * nu * Math.sin(phi);
  const one = 1 + shift.scale;
  const x2 = shift.x + x * one - y * turn.z + z * turn.y;
  const y2 = shift.y + x * turn.z + y * one - z * turn.x;
  const z2 = shift.z - x * turn.y + y * turn.x + z * one;
  const across = Math.hypot(x2, y2);
  const e2 = squash(airy);
  let latitude = Math.atan2(z2, across * (1 - e2));
  // A few rounds are accurate to a hundredth of a millimetre.
  for (let round = 0; round < 6; round += 1) {
    const nu2 = airy.a / Math.sqrt(1 - e2 * Math.sin(latitude) ** 2);
    latitude = Math.atan2(z2 + e2 * nu2 * Math.sin(latitude), across);
  }
  return [latitude, Math.atan2(y2, x2)];
}

const origin = { phi: radians(49), lambda: radians(-2), east: 400_000, north: -100_000, scale: 0.9996012717 };

function projected(phi: number, lambda: number): OnGrid {
  const { a, b } = airy;
  const e2 = squash(airy);
  const [sin, cos, tan] = [Math.sin(phi), Math.cos(phi), Math.tan(phi)];
  const nu = (a * origin.scale) / Math.sqrt(1 - e2 * sin ** 2);
  const rho = (a * origin.scale * (1 - e2)) / (1 - e2 * sin ** 2) ** 1.5;
  const eta2 = nu / rho - 1;
  const d = lambda - origin.lambda;
  const north =
    meridian(phi, a, b) +
    origin.north +
    (nu / 2) * sin * cos * d ** 2 +
    (nu / 24) * sin * cos ** 3 * (5 - tan ** 2 + 9 * eta2) * d ** 4 +
    (nu / 720) * sin * cos ** 5 * (61 - 58 * tan ** 2 + tan ** 4) * d ** 6;
  const east =
    origin.east +
    nu * cos * d +
    (nu / 6) * cos ** 3 * (nu / rho - tan ** 2) * d ** 3 +
    (nu / 120) * cos ** 5 * (5 - 18 * tan ** 2 + tan ** 4 + 14 * eta2 - 58 * tan ** 2 * eta2) * d ** 5;
  return [east, north];
}

/** The length of the meridian from the origin. */
function meridian(phi: number, a: number, b: number): number {
  const n = (a - b) / (a + b);
  const [less, sum] = [phi - origin.phi, phi + origin.phi];
  return (
    b *
    origin.scale *
    ((1 + n + (5 / 4) * n ** 2 + (5 / 4) * n ** 3) * less -
      (3 * n + 3 * n ** 2 + (21 / 8) * n ** 3) * Math.sin(less) * Math.cos(sum) +
      ((15 / 8) * n ** 2 + (15 / 8) * n ** 3) * Math.sin(2 * less) * Math.cos(2 * sum) -
      (35 / 24) * n ** 3 * Math.sin(3 * less) * Math.cos(3 * sum))
  );
}

const squares = 'ABCDEFGHJKLMNOPQRSTUVWXYZ';

/** A grid reference to a hundred metres, as "TL 476 601". Null outside the grid. */
export function gridReference([east, north]: OnGrid): string | null {
  const [e, n] = [Math.floor(east / 100_000), Math.floor(north / 100_000)];
  if (e < 0 || e > 6 || n < 0 || n > 12) return null;
  const first = 19 - n - ((19 - n) % 5) + Math.floor((e + 10) / 5);
  const second = (((19 - n) * 5) % 25) + (e % 5);
  const part = (metres: number): string => String(Math.floor((metres % 100_000) / 100)).padStart(3, '0');
  return `${squares[first]}${squares[second]} ${part(east)} ${part(north)}`;
}
