import { describe, expect, it } from '@jest/globals';
import { calendarDate, feeFor, nationalLaw } from '#legislation';
import { proposedLines } from '../proposed-lines.js';
import { readSubmission } from '../read-submission.js';
import { boundaryIn } from './boundary.js';
import { answersIn } from './statements.js';

const square = [
  [0.1, 52.2],
  [0.2, 52.2],
  [0.2, 52.3],
  [0.1, 52.2],
];
const polygon = { type: 'Polygon', coordinates: [square] };
const multi = { type: 'MultiPolygon', coordinates: [[square]] };

const form = (parts: {
  type?: string;
  proposal?: object;
  property?: object;
  applicant?: object;
  fee?: object;
}) => ({
  data: {
    application: { type: { value: parts.type ?? 'pp.full.householder' }, fee: parts.fee ?? {} },
    applicant: parts.applicant ?? {},
    property: parts.property ?? {},
    proposal: parts.proposal ?? {},
  },
  metadata: { id: 'one', organisation: 'CAM' },
});

function read(sent: object) {
  const reading = readSubmission(Buffer.from(JSON.stringify(sent)));
  if (!('read' in reading)) throw new Error(JSON.stringify(reading));
  return reading.read;
}

describe('the site boundary', () => {
  it.each([
    ['an area', polygon],
    ['areas', multi],
    ['a feature', { type: 'Feature', geometry: polygon, properties: { owner: 'Mr Secret' } }],
    ['features', { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: multi }] }],
    ['a collection', { type: 'GeometryCollection', geometries: [polygon] }],
  ])('is read from %s, and from nothing else', (_, given) => {
    expect(boundaryIn(given)).toEqual({
      boundary: { type: 'MultiPolygon', coordinates: [[square]], crs: 'EPSG:4326' },
    });
  });

  it.each([
    ['a point', { type: 'Point', coordinates: [0, 52] }],
    ['a line', { type: 'Polygon', coordinates: [[[0, 1]]] }],
    [
      'eastings called degrees',
      { type: 'Polygon', coordinates: [square.map(([x, y]) => [x! * 1e6, y! * 1e5])] },
    ],
    ['letters as coordinates', { type: 'Polygon', coordinates: [[['a', 'b']]] }],
    [
      'a shape with too many corners',
      { type: 'Polygon', coordinates: [Array.from({ length: 30_000 }, () => [0, 52])] },
    ],
  ])('is not read from %s, and a warning says so', (_, given) => {
    expect(boundaryIn(given)).toMatchObject({ unreadable: expect.any(String) });
    const { particulars } = read(form({ proposal: { boundary: { site: given } } }));
    expect(particulars).toMatchObject({ boundary: null, remarks: [expect.stringMatching(/^The boundary/)] });
  });
});

describe('the designations of a site', () => {
  const met = (value: string, more: object = {}) => ({
    value,
    description: `As ${value}`,
    intersects: true,
    ...more,
  });
  const constraintsOf = (property: object) => read(form({ property })).particulars.constraints;

  it.each([
    ['designations', { planning: { designations: [met('listed')] } }],
    [
      'constraints of an older version',
      { constraints: { planning: [{ ...met('listed'), intersects: undefined, overlaps: true }] } },
    ],
  ])('are read from %s', (_, property) => {
    expect(constraintsOf(property)).toMatchObject([{ kind: 'listed', constraintId: 'submitted-listed' }]);
  });

  it('are the narrowest that apply: designated land in a conservation area is recorded as a conservation area', () => {
    const designations = [
      met('designated'),
      met('designated.conservationArea'),
      met('flood', { intersects: false }),
    ];
    expect(constraintsOf({ planning: { designations } }).map(({ kind }) => kind)).toEqual([
      'designated.conservationArea',
    ]);
  });

  it('are each identified by name and number', () => {
    const source = { url: 'https://www.planning.data.gov.uk/entity/44007440', text: 'Planning Data' };
    const designations = [
      met('designated.conservationArea', {
        entities: [{ name: 'Dulwich Village', source }, { name: 'Another' }],
      }),
    ];
    expect(constraintsOf({ planning: { designations } })).toMatchObject([
      { constraintId: 'entity-44007440', name: 'Dulwich Village' },
      { constraintId: 'submitted-designated.conservationArea-2', name: 'Another' },
    ]);
  });

  it('that are not in the vocabulary are proposed under their own name', () =>
    expect(constraintsOf({ planning: { designations: [met('moon.base')] } })).toMatchObject([
      { kind: 'other', name: 'As moon.base' },
    ]));
});

describe('a description that the form does not give', () => {
  const answer = (question: string, value: string, more: object = {}) => ({
    question,
    responses: [{ value }],
    metadata: { sectionName: 'Your application', ...more },
  });

  it.each([
    ['wtt.consent', answer('Which trees, and what works to them?', 'T1 oak: reduce by 2 m'), /T1 oak/],
    ['wtt.notice', answer('Describe the works to the trees', 'Fell G2'), /Fell G2/],
    ['complianceConfirmation', answer('Provide details of the conditions', 'Conditions 3 and 4'), /3 and 4/],
    ['ldc.existing', answer('When did the use begin?', '1999'), /1999/],
  ])('of %s is composed from the answers', (type, response, pattern) => {
    const sent = { ...form({ type, proposal: { description: 'Not provided' } }), responses: [response] };
    expect(read(sent).description).toMatch(pattern);
  });

  it('never comes from an answer that the form filled in itself', () =>
    expect(answersIn([answer('Is it in Lambeth?', 'Yes', { autoAnswered: true })])).toEqual([]));

  it('is not invented if there is no answer', () =>
    expect(read(form({ type: 'wtt.consent' })).description).toBe('No description was given.'));
});

describe('the owners and the certificate', () => {
  it.each(['b', 'B', 'CertificateB', 'certificate.b'])('are read from %s', (certificate) => {
    const owners = [
      { name: 'Mrs Owner', address: { line1: '1 The Street', town: 'Cambridge' }, noticeDate: '2026-03-01' },
    ];
    const { ownership, statements } = read(
      form({ applicant: { ownership: { certificate, owners } } }),
    ).particulars;
    expect(ownership).toMatchObject({
      certificate: 'b',
      owners: [{ name: 'Mrs Owner', address: '1 The Street, Cambridge', noticeGivenOn: '2026-03-01' }],
    });
    expect(JSON.stringify(statements)).not.toContain('Mrs Owner');
  });
});

describe('the proposals for an officer to confirm', () => {
  const lines = (sent: object) => proposedLines(read(sent), calendarDate('2026-06-01'), nationalLaw);
  const feeOf = (sent: object) => lines(sent).find(({ about }) => about === 'fee');

  it.each([
    ['a house altered', {}, {}],
    ['homes', { type: 'pp.full', proposal: { units: { total: 3 } } }, { development: { newHomes: 3 } }],
    [
      'a change of use by its category',
      { type: 'pp.full.minor', fee: { category: { fourteen: 578 } } },
      { development: { otherChangeOfUse: true } },
    ],
  ])('have the fee of %s', (_, parts, proposal) => {
    const type = 'type' in parts ? parts.type : 'pp.full.householder';
    const fee = feeFor({ type, ...proposal }, calendarDate('2026-06-01'));
    if (fee.outcome !== 'fee') throw new Error('there is a fee');
    expect(feeOf(form(parts))).toMatchObject({ proposal, duePence: fee.totalPence });
  });

  it('name the missing facts if the fee cannot be calculated', () =>
    expect(feeOf(form({ type: 'pp.full' }))).toMatchObject({
      duePence: null,
      because: expect.stringMatching(/\w{3}/),
    }));

  it('say if the submission states another amount', () =>
    expect(feeOf(form({ fee: { payable: 1 } }))).toMatchObject({
      statedPence: 100,
      because: expect.stringContaining('another fee'),
    }));

  it('leave unknown what is not stated: a missing number of homes is not zero', () =>
    expect(lines(form({ proposal: { boundary: { area: { hectares: 0.2 } } } }))).toContainEqual(
      expect.objectContaining({ about: 'measures', homes: null, siteHectares: 0.2 }),
    ));

  const declaring = (connection: unknown, proposal = {}) => {
    const sent = form({ proposal });
    const declaration = { accurate: true, ...(connection !== undefined && { connection }) };
    return { ...sent, data: { ...sent.data, application: { ...sent.data.application, declaration } } };
  };

  it.each(['employee', 'relation.employee', 'electedMember', 'relation.electedMember'])(
    'have the connection of an applicant with the council: %s',
    (value) => {
      for (const connection of [value, { value }])
        expect(lines(declaring(connection))).toContainEqual(
          expect.objectContaining({ about: 'measures', ownInterest: true }),
        );
      expect(read(declaring({ value })).particulars.statements).toContainEqual(
        expect.objectContaining({ says: value }),
      );
    },
  );

  it.each([['none'], [undefined]])(
    "leave the council's interest unknown if the form declares %s, because others may have one",
    (said) => {
      const connection = said && { value: said };
      const [measures] = lines(declaring(connection, { units: { total: 3 } })).filter(
        ({ about }) => about === 'measures',
      );
      expect(measures).toMatchObject({ homes: 3 });
      expect(measures).not.toHaveProperty('ownInterest');
    },
  );
});
