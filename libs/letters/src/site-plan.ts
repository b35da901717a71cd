import type { PlanningApplicationEvent } from '#domain';
import type { Block, Point, SitePlan } from './blocks.js';

type Boundary = NonNullable<Extract<PlanningApplicationEvent, { type: 'ParticularsReceived' }>['boundary']>;

/** The site plan from the applicant's boundary; empty if none was submitted. */
export function planOf(events: readonly PlanningApplicationEvent[], address: string): readonly Block[] {
  const boundary = events.findLast((event) => event.type === 'ParticularsReceived')?.boundary;
  const plan = boundary && sitePlan(boundary);
  return plan ? [{ kind: 'plan', plan, caption: `Outline of the site: ${address}` }] : [];
}

/** The mean radius of the earth, in metres (IUGG). */
const earthRadius = 6_371_008.8;

/** In metres on a plane that touches the site, which is accurate enough for small areas. */
export function sitePlan({ coordinates, crs }: Boundary): SitePlan | undefined {
  const rings = coordinates
    .flat()
    .map((ring) => ring.flatMap(([x, y]) => (x === undefined || y === undefined ? [] : [[x, y] as Point])));
  const [first] = rings.flat();
  if (!first) return undefined;
  const inMetres = crs === 'EPSG:27700' ? (point: Point) => point : onPlane(first);
  const flat = rings.map((ring) => ring.map(inMetres));
  const [west, south, east, north] = extent(flat.flat());
  const [width, height] = [east - west, north - south];
  if (!(width > 0) || !(height > 0)) return undefined;
  return {
    rings: flat.map((ring) => ring.map(([x, y]): Point => [x - west, y - south])),
    ...{ width, height, scaleBar: roundLength(width / 2) },
  };
}

const onPlane = ([longitude, latitude]: Point) => {
  const metres = (degrees: number) => (degrees * Math.PI * earthRadius) / 180;
  const shrinks = Math.cos((latitude * Math.PI) / 180);
  return ([x, y]: Point): Point => [metres(x - longitude) * shrinks, metres(y - latitude)];
};

const extent = (points: readonly Point[]): readonly [number, number, number, number] => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const least = (all: readonly number[]) => all.reduce((one, other) => Math.min(one, other));
  const most = (all: readonly number[]) => all.reduce((one, other) => Math.max(one, other));
  return [least(xs), least(ys), most(xs), most(ys)];
};

/** The longest round length (1, 2 or 5 times a power of ten) up to this one. */
export function roundLength(atMost: number): number {
  const power = 10 ** Math.floor(Math.log10(atMost));
  return ([5, 2, 1].find((each) => each * power <= atMost) ?? 1) * power;
}

/** The positions of the outline, the scale bar and the arrow in a box of a given width, with y downwards. */
interface PlanDrawn {
  readonly width: number;
  readonly height: number;
  readonly rings: readonly (readonly Point[])[];
  readonly bar: { readonly x: number; readonly y: number; readonly length: number; readonly words: string };
  /** The tip of the north arrow. */
  readonly north: Point;
}

const room = { above: 4, below: 26, right: 30 };

export function planDrawn(
  plan: SitePlan,
  box: { readonly width: number; readonly height: number },
): PlanDrawn {
  const scale = Math.min(
    (box.width - room.right) / plan.width,
    (box.height - room.above - room.below) / plan.height,
  );
  const bottom = room.above + plan.height * scale;
  return {
    ...{ width: box.width, height: bottom + room.below },
    rings: plan.rings.map((ring) => ring.map(([x, y]): Point => [x * scale, bottom - y * scale])),
    bar: { x: 0, y: bottom + 12, length: plan.scaleBar * scale, words: lengthInWords(plan.scaleBar) },
    north: [box.width - room.right / 2, room.above],
  };
}

const lengthInWords = (metres: number): string =>
  metres >= 1_000 ? `${metres / 1_000} km` : metres >= 1 ? `${metres} m` : `${Math.round(metres * 100)} cm`;
