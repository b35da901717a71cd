/**
 * Longitude and latitude (WGS 84) of a place on the British National Grid, to some five metres: Ordnance Survey, "A guide
 * to coordinate systems in Great Britain", annexes B and C.
 */
export function fromNationalGrid(easting: number, northing: number): { longitude: number; latitude: number } {
  return onWgs84(onAiry(easting, northing));
}

interface Place {
  /** In radians. */
  readonly phi: number;
  readonly lambda: number;
}

const degree = Math.PI / 180;
const airy = { a: 6_377_563.396, b: 6_356_256.909 };
const wgs84 = { a: 6_378_137, b: 6_356_752.3142 };
const squaredEccentricity = ({ a, b }: typeof airy): number => 1 - (b * b) / (a * a);

/** The parameters of the grid's projection: scale, true origin and false origin. */
const scale = 0.9996012717;
const origin = { phi: 49 * degree, lambda: -2 * degree, easting: 400_000, northing: -100_000 };

/** Along the meridian from the true origin, in metres. */
function meridian(phi: number): number {
  const n = (airy.a - airy.b) / (airy.a + airy.b);
  const [n2, n3] = [n ** 2, n ** 3];
  const [less, more] = [phi - origin.phi, phi + origin.phi];
  return (
    airy.b *
    scale *
    ((1 + n + (5 / 4) * n2 + (5 / 4) * n3) * less -
      (3 * n + 3 * n2 + (21 / 8) * n3) * Math.sin(less) * Math.cos(more) +
      ((15 / 8) * n2 + (15 / 8) * n3) * Math.sin(2 * less) * Math.cos(2 * more) -
      (35 / 24) * n3 * Math.sin(3 * less) * Math.cos(3 * more))
  );
}

function onAiry(easting: number, northing: number): Place {
  let phi = origin.phi;
  for (
    let left = northing - origin.northing, round = 0;
    Math.abs(left) > 0.000_01 && round < 20;
    round += 1
  ) {
    phi += left / (airy.a * scale);
    left = northing - origin.northing - meridian(phi);
  }
  const e2 = squaredEccentricity(airy);
  const nu = (airy.a * scale) / Math.sqrt(1 - e2 * Math.sin(phi) ** 2);
  const rho = (nu * (1 - e2)) / (1 - e2 * Math.sin(phi) ** 2);
  const eta2 = nu / rho - 1;
  const [t, secant, x] = [Math.tan(phi), 1 / Math.cos(phi), easting - origin.easting];
  const [t2, t4] = [t ** 2, t ** 4];
  return {
    phi:
      phi -
      (x ** 2 * t) / (2 * rho * nu) +
      ((x ** 4 * t) / (24 * rho * nu ** 3)) * (5 + 3 * t2 + eta2 - 9 * t2 * eta2) -
      ((x ** 6 * t) / (720 * rho * nu ** 5)) * (61 + 90 * t2 + 45 * t4),
    lambda:
      origin.lambda +
      (x * secant) / nu -
      ((x ** 3 * secant) / (6 * nu ** 3)) * (nu / rho + 2 * t2) +
      ((x ** 5 * secant) / (120 * nu ** 5)) * (5 + 28 * t2 + 24 * t4),
  };
}

/** The published transformation between the two ellipsoids: metres, parts and radians. */
const shift = { x: 446.448, y: -125.157, z: 542.06, scale: -20.4894e-6 };
const turn = { x: (0.1502 / 3600) * degree, y: (0.247 / 3600) * degree, z: (0.8421 / 3600) * degree };

function onWgs84({ phi, lambda }: Place): { longitude: number; latitude: number } {
  const e2 = squaredEccentricity(airy);
  const nu = airy.a / Math.sqrt(1 - e2 * Math.sin(phi) ** 2);
  const [x, y] = [nu * Math.cos(phi) * Math.cos(lambda), nu * Math.cos(phi) * Math.sin(lambda)];
  const z = (1 - e2) * nu * Math.sin(phi);
  const grown = 1 + shift.scale;
  const [x2, y2, z2] = [
    shift.x + x * grown - y * turn.z + z * turn.y,
    shift.y + x * turn.z + y * grown - z * turn.x,
    shift.z - x * turn.y + y * turn.x + z * grown,
  ];
  const other = squaredEccentricity(wgs84);
  const across = Math.hypot(x2, y2);
  let latitude = Math.atan2(z2, across * (1 - other));
  for (let round = 0; round < 10; round += 1) {
    const curve = wgs84.a / Math.sqrt(1 - other * Math.sin(latitude) ** 2);
    latitude = Math.atan2(z2 + other * curve * Math.sin(latitude), across);
  }
  return { longitude: rounded(Math.atan2(y2, x2)), latitude: rounded(latitude) };
}

/** Six decimal places of a degree are a tenth of a metre, which is more than the accuracy. */
const rounded = (radians: number): number => Math.round((radians / degree) * 1e6) / 1e6;
