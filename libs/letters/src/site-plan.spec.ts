import { describe, expect, it } from '@jest/globals';
import { aLetter } from '../test/a-letter.js';
import { printed } from '../test/printed.js';
import { html, pdf } from './index.js';
import { planDrawn, roundLength, sitePlan } from './site-plan.js';

type Boundary = Parameters<typeof sitePlan>[0];

/** A rectangle in Cambridge, a thousandth of a degree wide and half of one high. */
const inDegrees: Boundary = {
  type: 'MultiPolygon',
  crs: 'EPSG:4326',
  coordinates: [
    [
      [
        [0.12, 52.2],
        [0.121, 52.2],
        [0.121, 52.2005],
        [0.12, 52.2005],
        [0.12, 52.2],
      ],
    ],
  ],
};
const inMetres: Boundary = {
  type: 'MultiPolygon',
  crs: 'EPSG:27700',
  coordinates: [
    [
      [
        [545_000, 258_000],
        [545_030, 258_000],
        [545_030, 258_020],
        [545_000, 258_000],
      ],
    ],
  ],
};

describe('the site plan', () => {
  it('is drawn to scale', () => {
    const plan = sitePlan(inDegrees)!;
    // A degree of latitude is about 111.2 km; one of longitude there 0.6129 of that.
    expect(plan.width).toBeCloseTo(68.15, 1);
    expect(plan.height).toBeCloseTo(55.6, 1);
    expect(sitePlan(inMetres)).toMatchObject({ width: 30, height: 20, scaleBar: 10 });
  });

  it.each([
    [34, 20],
    [9.9, 5],
    [100, 100],
    [0.9, 0.5],
    [1_999, 1_000],
  ])('has a scale bar of a round length: for at most %s m, %s m', (atMost, length) =>
    expect(roundLength(atMost)).toBeCloseTo(length, 9),
  );

  it.each([inDegrees, inMetres])('stays inside its box, north up, its bar to scale', (boundary) => {
    const plan = sitePlan(boundary)!;
    const drawn = planDrawn(plan, { width: 400, height: 200 });
    const [points, metres] = [drawn.rings.flat(), plan.rings.flat()];
    for (const [x, y] of points) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(400);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(200);
    }
    expect(drawn.height).toBeLessThanOrEqual(200);
    const northernmost = metres.findIndex(([, y]) => y === plan.height);
    expect(points[northernmost]![1]).toBe(Math.min(...points.map(([, y]) => y)));
    const width = Math.max(...points.map(([x]) => x));
    expect(drawn.bar.length / width).toBeCloseTo(plan.scaleBar / plan.width, 6);
  });

  it.each([[[]], [[[[[0.12, 52.2]]]]]])('is left out if there is nothing to draw', (coordinates) =>
    expect(sitePlan({ type: 'MultiPolygon', crs: 'EPSG:4326', coordinates })).toBeUndefined(),
  );

  it('has a text alternative, on the page and in the PDF', async () => {
    const words = 'Outline of the site: Tŷ Gwyn. North is at the top; the bar is 20 m long.';
    expect(html(aLetter)).toContain(`role="img" aria-label="${words}"`);
    const file = await pdf(aLetter);
    expect(printed(file).tags.map(({ tag }) => tag)).toContain('Figure');
    expect(file.toString('latin1')).toContain('/Alt (');
  });
});
