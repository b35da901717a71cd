import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { kindOfCode } from '#legislation';
import { zipOf } from '../../test/zip.js';
import { archiveLimits, isZip } from '../archives.js';
import { readSubmission } from '../read-submission.js';
import type { SubmissionReading } from '../reading.js';
import { readZip } from './read-zip.js';
import { scenarios } from './scenarios.js';

const folder = new URL('../../fixtures/planning-portal/', import.meta.url);
const application = readFileSync(new URL('Application.json', folder));
const boundary = readFileSync(new URL('SiteLocationWGS84.geojson', folder));
const form = Buffer.from('%PDF of form');

const readOf = (reading: SubmissionReading) => {
  if (!('read' in reading)) throw new Error(JSON.stringify(reading));
  return reading.read;
};
const refusalOf = (reading: SubmissionReading) => ('refused' in reading ? reading.refused[0] : undefined);
const changed = (change: (sent: ReturnType<typeof JSON.parse>) => void): Buffer => {
  const sent = JSON.parse(application.toString());
  change(sent);
  return Buffer.from(JSON.stringify(sent));
};
const scenario = (number: unknown, data: object = {}) =>
  readOf(
    readSubmission(
      changed((sent) => {
        sent.applicationScenario = { scenarioNumber: number };
        Object.assign(sent.applicationData, data);
      }),
    ),
  );

describe('a Planning Portal application', () => {
  it.each([
    [true, true],
    [false, false],
    [undefined, null],
  ])('says whether somebody is connected to the council: %s', (isRelated, connectedToCouncil) =>
    expect(scenario(1, { declarationOfInterest: { isRelated } }).proposal).toMatchObject({
      connectedToCouncil,
    }),
  );

  it('is read like any other', () => {
    expect(readOf(readSubmission(application))).toMatchObject({
      kind: 'application',
      submissionId: 'PT-20000417',
      version: 1,
      addressedAs: 'E9999',
      submittedAt: '2026-11-18T10:15:21.353Z',
      applicationType: 'pp.full.minor',
      typeIsKnown: true,
      description: "A house in a builder's yard",
      site: {
        address: 'Sparrow Yard, 7B Withy Row, Cambridge, CB9 9ZE',
        postcode: 'CB9 9ZE',
        uprn: '900000000417',
      },
      applicant: { name: 'MS Ottoline Brackett', address: '1 Larch Lane, Cambridge, CB9 9ZF' },
      agent: { company: 'Ackroyd Drawing' },
      fee: {
        calculatedPence: 60_600,
        payablePence: 60_600,
        paymentReference: 'PT-20000417',
        categories: ['one'],
      },
      measures: { newDwellings: 1, siteHectares: 0.042, floorSpaceSquareMetres: 96 },
      particulars: {
        boundary: { crs: 'EPSG:27700' },
        ownership: {
          certificate: 'b',
          owners: [{ name: 'Mrs Ione Pettigrew', noticeGivenOn: '2026-11-02' }],
        },
        remarks: [],
      },
      files: [
        { documentId: '20000417-1-1', kind: 'applicationForm', redacted: false },
        { documentId: '20000417-1-2', kind: 'applicationForm', redacted: true },
        {
          documentId: '20000417-1-101',
          kind: 'sitePlan',
          name: 'Location plan (rev A).pdf',
          bytes: 13,
          sha256: null,
        },
      ],
    });
  });

  it("keeps each answer of the form, without anybody's name", () => {
    const { statements } = readOf(readSubmission(application)).particulars;
    expect(statements).toContainEqual({ about: 'floodRisk', label: 'main sewer', says: 'Yes' });
    expect(JSON.stringify(statements)).not.toMatch(/Pettigrew|Brackett|Ackroyd/);
  });

  it.each(Object.keys(scenarios).map(Number))(
    'of scenario %i has a type that can be applied for',
    (number) => {
      const { applicationType, typeIsKnown } = scenario(number);
      expect([applicationType, kindOfCode(applicationType), typeIsKnown]).toEqual([
        applicationType,
        'submittable',
        true,
      ]);
    },
  );

  it.each([
    [4, { siteArea: { siteArea: 1, areaUnit: 'hectares' } }, 'pp.full.major'],
    [4, { residentialDevelopment: { proposedTotal: 10 } }, 'pp.full.major'],
    [
      4,
      { nonResidentialDevelopment: { floorspace: { totalGrossFloorspaceProposed: 1000 } } },
      'pp.full.major',
    ],
    [4, { siteArea: null, residentialDevelopment: null, existingProposedFloorArea: null }, 'pp.full'],
    [16, { siteArea: { siteArea: 5, areaUnit: 'hectares' } }, 'pa.part6.classA'],
    [19, {}, 'pa.part6.classB'],
    [31, { trees: { seekingConsentForTPO: true } }, 'wtt.consent'],
    [31, { trees: { seekingConsentForTPO: 'No' } }, 'wtt.notice'],
  ])('of scenario %i with %j is %s', (number, data, type) =>
    expect(scenario(number, data).applicationType).toBe(type),
  );

  it.each([
    [99, 'planningPortal.scenario99'],
    [13, 'planningPortal.scenario13'],
    ['four', 'planningPortal.unnamed'],
  ])('of number %p is accepted with an unknown type, and says so', (number, type) =>
    expect(scenario(number)).toMatchObject({ applicationType: type, typeIsKnown: false }),
  );

  it.each([
    [
      'no reference',
      (sent: { applicationHeader: object }) =>
        Object.assign(sent.applicationHeader, { formattedRefNum: null, refNum: null }),
    ],
    [
      'no council',
      (sent: { applicationHeader: object }) => Object.assign(sent.applicationHeader, { applicationTo: null }),
    ],
  ])('with %s is refused with an explanation', (_, change) =>
    expect(refusalOf(readSubmission(changed(change)))).toMatchObject({
      code: 'required',
      because: expect.stringMatching(/\.$/),
    }),
  );
});

describe('a Planning Portal zip', () => {
  const parts = [
    { name: 'Application.json', bytes: application },
    { name: 'SiteLocationWGS84.geojson', bytes: boundary },
    { name: 'ApplicationForm.pdf', bytes: form },
  ];

  it('has the boundary in degrees, and the hash and size of each file in it', async () => {
    const zip = zipOf(parts);
    expect(isZip(zip)).toBe(true);
    const { reading, application: kept } = await readZip(zip);
    expect(kept.equals(application)).toBe(true);
    const { files, particulars } = readOf(reading);
    expect(particulars.boundary).toMatchObject({ crs: 'EPSG:4326' });
    expect(files[0]).toMatchObject({
      bytes: form.length,
      sha256: createHash('sha256').update(form).digest('hex'),
    });
    expect(files[2]?.sha256).toBeNull();
  });

  it.each([
    ['no submission in it', zipOf([{ name: 'a.txt', bytes: form }]), /no Application\.json/],
    ['a second Application.json', zipOf([{ name: 'Application.json', bytes: Buffer.from('{}') }]), /format/],
    ['rubbish', Buffer.from('PK\x03\x04 and no more'), /cannot be read/],
    ['an encrypted file', zipOf([{ ...parts[0]!, encrypted: true }]), /encrypted/],
    [
      'too many files',
      zipOf(Array.from({ length: archiveLimits.files + 1 }, (_, at) => ({ name: `${at}`, bytes: form }))),
      /more than 500 files/,
    ],
    [
      'a file that declares a huge size',
      zipOf([{ ...parts[2]!, claimed: archiveLimits.bytesOfOne + 1 }]),
      /more than/,
    ],
    ['a file larger than it declares', zipOf([parts[0]!, { ...parts[2]!, claimed: 3 }]), /cannot be read/],
    [
      'a path out of its folder',
      zipOf([{ name: '../../Application.json', bytes: application }]),
      /cannot be read/,
    ],
  ])('with %s is refused with an explanation', async (_, zip, words) => {
    const { reading } = await readZip(zip);
    expect(refusalOf(reading)).toMatchObject({
      code: 'not-a-submission-zip',
      because: expect.stringMatching(words),
    });
  });

  it('within a zip stays a file: it is not opened', async () => {
    const { reading } = await readZip(zipOf([{ name: 'inner.zip', bytes: zipOf(parts) }]));
    expect(refusalOf(reading)).toMatchObject({ because: expect.stringMatching(/no Application\.json/) });
  });
});

describe('Planning Portal data that is not an application is recognised', () => {
  it.each([
    ['BOPS', { application_type: 'x', site: {}, description: '' }],
    ['PlanX', { sessionId: 'x', passport: {}, breadcrumbs: {} }],
    ['ministry', { application: { 'application-types': ['full'], reference: 'x' } }],
    ['GeoJSON', { type: 'FeatureCollection', features: [] }],
  ])('as data of %s', (name, sent) =>
    expect(refusalOf(readSubmission(Buffer.from(JSON.stringify(sent))))).toMatchObject({
      code: 'another-format',
      because: expect.stringContaining(name),
    }),
  );

  it.each([
    ['XML', '<?xml version="1.0"?><Proposal/>'],
    ['PDF', '%PDF-1.7'],
  ])('as %s', (name, sent) =>
    expect(refusalOf(readSubmission(Buffer.from(sent)))).toMatchObject({
      code: 'another-format',
      because: expect.stringContaining(name),
    }),
  );

  it('as a notification of a submission, with what to fetch', () => {
    const notice = {
      ...{ applicationRef: '20000417', applicationVersion: 2, applicationState: 'Submitted' },
      documentLinks: [
        {
          documentName: 'PT-20000417.zip',
          documentLink: 'https://portal.example/x',
          expiryDateTime: '2026-12-18T08:45:59Z',
        },
      ],
    };
    expect(refusalOf(readSubmission(Buffer.from(JSON.stringify(notice))))).toMatchObject({
      code: 'only-a-notice',
      because: expect.stringMatching(/20000417, version 2: fetch PT-20000417\.zip/),
    });
  });
});
