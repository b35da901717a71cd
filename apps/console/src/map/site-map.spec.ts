import { describe, expect, it } from '@jest/globals';
import { gridReference, onNationalGrid } from './national-grid.js';
import { placeOf, siteMap } from './site-map.js';

const nowhere = { longitude: null, latitude: null };
/** A square of the National Grid. */
const square = (east: number, north: number, size: number) =>
  placeOf(
    {
      ...{ type: 'Polygon', crs: 'EPSG:27700' },
      coordinates: [
        [
          [east, north],
          [east + size, north],
          [east + size, north + size],
          [east, north + size],
          [east, north],
        ],
      ],
    },
    nowhere,
  )!;

describe('converting degrees to the National Grid', () => {
  it("matches Ordnance Survey's worked example within the accuracy of seven parameters: Caister water tower", () => {
    const [east, north] = onNationalGrid(1 + 42 / 60 + 57.8663 / 3600, 52 + 39 / 60 + 28.8282 / 3600);
    expect(Math.abs(east - 651_409.804)).toBeLessThan(5);
    expect(Math.abs(north - 313_177.45)).toBeLessThan(5);
  });

  it.each([
    [[651_409, 313_177], 'TG 514 131'],
    [[547_600, 260_100], 'TL 476 601'],
    [[530_000, 180_000], 'TQ 300 800'],
  ] as const)('gives a reference in the usual form: %j', ([east, north], words) =>
    expect(gridReference([east, north])).toBe(words),
  );

  it('gives no reference outside the grid', () => expect(gridReference([-1, 0])).toBeNull());
});

describe('a map of a site', () => {
  it('is the same to the byte for the same places', () => {
    const drawn = () => JSON.stringify(siteMap(square(547_600, 260_100, 30), [square(547_650, 260_100, 20)]));
    expect(drawn()).toBe(drawn());
  });

  it('shows the site and nearby ones, with a margin of 25 metres', () => {
    const map = siteMap(square(547_600, 260_100, 50), [square(547_700, 260_150, 20)]);
    const numbers = [map.site, ...map.others].flatMap(({ d }) => d.match(/[\d.]+ [\d.]+/g) ?? []);
    for (const each of numbers) {
      const [x, y] = each.split(' ').map(Number);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(map.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(map.height);
    }
    expect(map.others[0]!.number).toBe(1);
    expect(map.site.mark).toBeNull();
  });

  it('has north at the top, and a scale bar of a round length', () => {
    const map = siteMap(square(547_600, 260_100, 50), [square(547_600, 260_300, 50)]);
    expect(map.others[0]!.label.y).toBeLessThan(map.site.label.y);
    expect([10, 20, 50, 100]).toContain(map.scale.metres);
    expect(map.scale.width).toBeLessThanOrEqual(map.width / 4);
  });

  it.each([
    [50, 1250],
    [200, 2500],
    [800, null],
  ])('is printed at a usual scale if it fits on paper: a site of %i metres', (size, scale) => {
    const { printed, scale: bar, width } = siteMap(square(547_600, 260_100, size), []);
    expect(printed?.scale ?? null).toBe(scale);
    // The scale bar is as long on paper as the scale says, to half a millimetre.
    const barOnPaper = printed && (bar.width / width) * printed.width;
    if (barOnPaper !== null) expect(Math.abs(barOnPaper - (bar.metres * 1000) / scale!)).toBeLessThan(0.5);
  });

  it('marks a point, or a site too small to see', () => {
    const small = siteMap(square(547_600, 260_100, 2), [square(548_400, 260_100, 50)]);
    expect(small.site.mark).not.toBeNull();
    const point = placeOf(null, { longitude: 0.18, latitude: 52.19 })!;
    expect(siteMap(point, []).site).toMatchObject({ d: '', mark: { x: 200, y: 150 }, top: 150 });
    expect(placeOf(null, nowhere)).toBeNull();
  });

  it('stays within the size limit of a page with many nearby sites', () => {
    const many = Array.from({ length: 50 }, (_, n) => square(547_600 + 40 * n, 260_100, 30));
    expect(JSON.stringify(siteMap(many[0]!, many.slice(1))).length).toBeLessThan(20_000);
  });
});
