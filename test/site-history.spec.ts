import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningOffice, startOffice } from './system/office.js';
import { type OfficeCase, OfficeCases } from './system/office-cases.js';

let api: RunningOffice;
const cases = new OfficeCases(() => api);
const day = '2026-03-21';
let asked: OfficeCase;
let others: Record<'sameProperty' | 'touching' | 'inTheBox' | 'far' | 'next', OfficeCase>;

type Ring = readonly (readonly [number, number])[];

/** An application on its own property, with this boundary. */
const on = (uprn: string, ring: Ring, council: 'CAM' | 'SCA' = 'CAM') =>
  cases.received({ council }, ({ data }) => {
    data.property.address.uprn = uprn;
    data.proposal.boundary = {
      site: {
        type: 'Feature',
        properties: null,
        geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] },
      },
    };
  });

const square = (west: number, south: number, size = 0.001): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
];
/** An L shape, whose bounding box contains sites that it does not touch. */
const corner: Ring = [
  [0.1, 52.2],
  [0.104, 52.2],
  [0.104, 52.201],
  [0.101, 52.201],
  [0.101, 52.204],
  [0.1, 52.204],
];

beforeAll(async () => {
  api = await startOffice();
  asked = await on('100000000001', corner);
  others = {
    sameProperty: await on('100000000001', square(0.3, 52.4)),
    touching: await on('100000000002', square(0.104, 52.2)),
    inTheBox: await on('100000000003', square(0.102, 52.202)),
    far: await on('100000000004', square(0.5, 52.5)),
    next: await on('100000000005', square(0.0995, 52.2), 'SCA'),
  };
  for (const each of [asked, others.sameProperty, others.touching]) {
    await cases.act(each, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
  }
  for (const each of [asked, others.touching]) {
    const seen = { publishStatus: 'withhold', reason: 'Not read yet' };
    const { body } = await api.as('dylan.price').get(each.path, cases.on('2026-03-04'));
    for (const { documentId } of body.documents)
      await cases.act(each, 'dylan.price', `documents/${documentId}/publish-status`, seen, '2026-03-04');
    await cases.act(each, 'dylan.price', 'publication', {}, '2026-03-04');
  }
}, 60_000);
afterAll(() => api.stop());

const history = (who: string, { path }: OfficeCase) => api.as(who).get(`${path}/site-history`, cases.on(day));
const register = ({ reference }: OfficeCase) =>
  api.as(null).get(`/councils/CAM/register/${reference.replaceAll('/', '-')}/site-history`, cases.on(day));

interface Line {
  readonly caseReference: string;
  readonly sameProperty: boolean;
  readonly touches: boolean;
}
const told = (lines: readonly Line[]) =>
  Object.fromEntries(
    lines.map(({ caseReference, sameProperty, touches }) => [caseReference, { sameProperty, touches }]),
  );

describe('other cases on a site', () => {
  it('are those on the same property, or whose boundary lines touch it, not merely their bounding boxes', async () => {
    const { status, body } = await history('grace.okafor', asked);
    expect(status).toBe(200);
    expect(body.sentence).toBe('3 other applications are on this property or touch this site.');
    const { sameProperty, touching, next } = others;
    expect(body).toMatchObject({ uprn: '100000000001', shape: 'MultiPolygon', isCut: false });
    expect(body.cases.map(({ caseId }: { caseId: string }) => caseId).toSorted()).toEqual(
      [sameProperty, touching, next].map(({ caseId }) => caseId).toSorted(),
    );
    const ofCambridge = body.cases.filter(({ council }: { council: string }) => council === 'CAM');
    expect(told(ofCambridge)).toEqual({
      [sameProperty.reference]: { sameProperty: true, touches: false },
      [touching.reference]: { sameProperty: false, touches: true },
    });
  });

  it('are also found within a distance in metres, with the distance of each', async () => {
    const around = (metres: number) =>
      api.as('ruth.kelly').get(`${asked.path}/site-history?metres=${metres}`, cases.on(day));
    const { body } = await around(100);
    expect(body.sentence).toBe(
      '3 other applications are on this property or within 100 metres of this site.',
    );
    const apart = Object.fromEntries(
      body.cases.map((each: Line & { metres: number }) => [each.caseReference, each.metres]),
    );
    expect(apart[others.touching.reference]).toBe(0);
    expect(apart[others.inTheBox.reference]).toBe(69);
    expect(apart[others.sameProperty.reference]).toBeGreaterThan(10_000);
    expect((await around(68)).body.cases).toHaveLength(2);
    expect((await around(501)).status).toBe(400);
  });

  it('are found in both directions', async () => {
    const { body } = await history('grace.okafor', others.touching);
    expect(told(body.cases)).toEqual({ [asked.reference]: { sameProperty: false, touches: true } });
    expect((await history('grace.okafor', others.far)).body).toMatchObject({
      ...{ cases: [], sentence: 'No other application is on this property or touches this site.' },
    });
  });

  it('are limited to councils whose cases the caller may see', async () => {
    const { body } = await history('ruth.kelly', asked);
    expect(body.cases.map(({ council }: { council: string }) => council)).toEqual(['CAM', 'CAM']);
    expect((await history('ruth.kelly', others.next)).status).toBe(403);
    const elsewhere = { ...asked, path: asked.path.replace('CAM', 'SCA') };
    expect((await history('grace.okafor', elsewhere)).body.code).toBe('unknown-case');
  });

  it('are shown to the public only if they are on the register', async () => {
    const { status, body } = await register(asked);
    expect(status).toBe(200);
    expect(told(body.cases)).toEqual({ [others.touching.reference]: { sameProperty: false, touches: true } });
    expect(body.cases[0]).toMatchObject({
      typeName: 'Householder application',
      status: { kind: expect.any(String) },
    });
    expect(body.cases[0]).not.toHaveProperty('caseId');
    expect((await register(others.sameProperty)).status).toBe(404);
  });
});
