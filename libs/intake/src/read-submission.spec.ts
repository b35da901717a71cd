import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readSubmission } from './read-submission.js';
import type { SubmissionReading } from './reading.js';
import type { SubmissionRead } from './submission-read.js';

describe('reading a submission', () => {
  it('reads a householder application, with its applicant and agent apart', () => {
    expect(read(fixture('householder'))).toMatchObject({
      kind: 'application',
      submissionId: '5f0c2c1e-6f0d-4a57-9f8e-0d3b8a6b1417',
      organisation: 'CAM',
      applicationType: 'pp.full.householder',
      typeIsKnown: true,
      submittedAt: '2026-11-20T09:42:10.500Z',
      description: 'Single storey rear extension with a green roof, and a larger kitchen window.',
      site: {
        address: '1417, TENISON LOKE, CAMBRIDGE, CAMBRIDGESHIRE, CB9 9ZA',
        postcode: 'CB9 9ZA',
        uprn: '900000001417',
        ward: 'Petersfield',
        longitude: 0.1391,
        latitude: 52.1987,
      },
      applicant: {
        name: 'Ms Oriana Quillfeather',
        email: 'oriana@quillfeather.example',
        addressIsSite: true,
      },
      agent: {
        name: 'Bartholomew Inkpen',
        company: 'Inkpen & Daughters Drawing Office',
        address: 'Unit 3, The Old Printworks, Cambridge, CB9 9ZZ',
      },
      fee: { calculatedPence: 54800, payablePence: 54800, paymentReference: 'fixture-ref-1' },
      measures: { newDwellings: null, siteHectares: 0.02124, floorSpaceSquareMetres: 18.5 },
      proposal: {
        projectTypes: ['extend.rear'],
        startsOn: '2027-02-01',
        ownershipCertificate: 'a',
        declaredAccurate: true,
      },
    });
  });

  it('reads a proposed site without postcode or property number', () => {
    expect(read(fixture('outline'))).toMatchObject({
      applicationType: 'pp.outline.major.all',
      submittedAt: '2026-11-20T18:05:00.000Z',
      site: {
        address: 'Land north of Withy Drove, Cottenham',
        postcode: null,
        uprn: null,
        longitude: 0.0563,
      },
      measures: { newDwellings: 46, siteHectares: 2.18 },
      applicant: { type: 'company', company: 'Marchbanks Land (Fen Edge) Ltd', addressIsSite: false },
      agent: null,
      proposal: { preApplicationReference: '26/50017/PREAPP', ownershipCertificate: 'b' },
    });
  });

  it('reads a tree notice, for which no fee applies', () => {
    expect(read(fixture('tree-notice'))).toMatchObject({
      applicationType: 'wtt.notice',
      fee: { notApplicable: true, payablePence: null },
    });
  });

  it('reads the next schema version, where options are bare codes and the type is at the top', () => {
    expect(read(fixture('advertisement'))).toMatchObject({
      applicationType: 'advertConsent',
      description: expect.stringMatching(/^Advertisements, .*fascia: 1.*projecting: 1/),
      files: [
        {
          documentId: 'submitted-1',
          kind: 'plan',
          name: 'signs.pdf',
          location: 'https://files.example/260-lantern-passage/signs.pdf',
          types: ['elevations.proposed'],
          mediaType: 'application/pdf',
          sha256: null,
        },
      ],
    });
  });

  it('reads a pre-application enquiry, with its fee in pounds and pence', () => {
    expect(read(fixture('enquiry'))).toMatchObject({
      kind: 'preApplication',
      applicationType: 'preApp',
      fee: { calculatedPence: 41250, payablePence: 49500 },
    });
  });

  it('needs only an id, a council and a type', () => {
    expect(read(least())).toMatchObject({
      submissionId: 'x-1',
      organisation: 'CAM',
      submittedAt: null,
      description: 'No description was given.',
      site: { address: 'No address was given.', postcode: null },
      applicant: null,
      agent: null,
      fee: { payablePence: null },
      files: [],
    });
  });

  it('accepts an unknown type, and marks it', () => {
    expect(read({ ...least(), applicationType: 'pp.full.spaceport' })).toMatchObject({ typeIsKnown: false });
  });

  it('treats a value of the wrong shape as missing if nothing depends on it', () => {
    const odd = { address: [1], ward: { a: 1 }, planning: 'none' };
    const data = {
      property: odd,
      applicant: 'me',
      proposal: { description: 7, projectType: 'x', units: { total: 'two' } },
    };
    expect(read({ ...least(), data, files: { 0: 'x' } })).toMatchObject({
      site: { address: 'No address was given.', ward: null },
      applicant: null,
      measures: { newDwellings: null },
      proposal: { projectTypes: [] },
    });
  });

  it('ignores a byte order mark', () => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(JSON.stringify(least()))]);
    expect(readSubmission(bytes)).toHaveProperty('read');
  });

  it('removes characters that no store accepts: null, half characters, control codes', () => {
    const proposal = { description: 'one\u0000two\ud800three\u0007\r\nfour' };
    expect(read({ ...least(), data: { proposal } }).description).toBe('one two\uFFFDthree \nfour');
  });

  it('corrects a postcode and an organisation code written in lower case', () => {
    const property = { address: { singleLine: 'Somewhere', postcode: 'cb99za' } };
    const metadata = { id: 'x-1', organisation: 'cam' };
    expect(read({ ...least(), metadata, data: { property } })).toMatchObject({
      organisation: 'CAM',
      site: { postcode: 'CB9 9ZA' },
    });
  });
});

describe('money on a form', () => {
  const payable = (fee: unknown): SubmissionReading =>
    readDocument({ ...least(), data: { application: { fee: { payable: fee } } } });

  it.each([
    [258, 25800],
    [254.5, 25450],
    [0.29, 29],
    [1.1, 110],
    [4510.07, 451007],
    ['258', 25800],
    ['254.50', 25450],
    [0, 0],
  ])('%j pounds is whole pence', (pounds, expected) => {
    expect(payable(pounds)).toMatchObject({ read: { fee: { payablePence: expected } } });
  });

  it.each([0.005, 254.505, -1, 1e21, 1e-7, '12,50', 'free', '1e3'])('%j is refused', (pounds) => {
    expect(payable(pounds)).toMatchObject({
      refused: [{ field: '/data/application/fee/payable', code: 'not-whole-pence' }],
    });
  });
});

describe('a submission is refused', () => {
  it.each<[string, unknown, string, string]>([
    ['without an id', { ...least(), metadata: { organisation: 'CAM' } }, '/metadata/id', 'required'],
    ['with a blank id', withMetadata({ id: '  ' }), '/metadata/id', 'required'],
    ['with an id that is not text', withMetadata({ id: 7 }), '/metadata/id', 'required'],
    ['with an id that would break a line', withMetadata({ id: 'a\nb' }), '/metadata/id', 'not-acceptable'],
    ['with an id that is too long', withMetadata({ id: 'a'.repeat(201) }), '/metadata/id', 'not-acceptable'],
    ['without a council', { ...least(), metadata: { id: 'x' } }, '/metadata/organisation', 'required'],
    [
      'with an invalid council code',
      withMetadata({ organisation: 'C A' }),
      '/metadata/organisation',
      'not-acceptable',
    ],
    [
      'without a type',
      { ...least(), applicationType: undefined },
      '/data/application/type/value',
      'required',
    ],
    [
      'with a group of types as its type',
      { ...least(), applicationType: 'pp' },
      '/applicationType',
      'group-code',
    ],
    [
      'with a type that is not a code',
      { ...least(), applicationType: 'pp full' },
      '/applicationType',
      'not-acceptable',
    ],
    [
      'with a moment that does not exist',
      withMetadata({ submittedAt: '2026-02-30T10:00:00Z' }),
      '/metadata/submittedAt',
      'not-acceptable',
    ],
    [
      'with a moment without offset',
      withMetadata({ submittedAt: '2026-02-03T10:00:00' }),
      '/metadata/submittedAt',
      'not-acceptable',
    ],
    [
      'with a moment that is a number',
      withMetadata({ submittedAt: 1 }),
      '/metadata/submittedAt',
      'not-acceptable',
    ],
    [
      'with text that looks like sealed data',
      { ...least(), data: { proposal: { description: 'sealed.v1.text.a.b' } } },
      '/data/proposal/description',
      'reserved-text',
    ],
    [
      'when it reports a breach',
      withMetadata({ schema: 'https://x.example/v0.7.7/schemas/enforcement.json' }),
      '/metadata/schema',
      'wrong-service',
    ],
    [
      'when it is a published case',
      withMetadata({ schema: 'https://x.example/schemas/postSubmissionApplication.json' }),
      '/metadata/schema',
      'wrong-service',
    ],
  ])('%s', (_when, document, field, code) => {
    expect(readDocument(document)).toMatchObject({ refused: [{ field, code }] });
  });

  it('with every reason at once', () => {
    const refused = readDocument({ data: { application: { fee: { payable: 0.001 } } } });
    expect('refused' in refused && refused.refused.map(({ field }) => field)).toEqual([
      '/metadata/id',
      '/metadata/organisation',
      '/data/application/type/value',
      '/data/application/fee/payable',
    ]);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['when it is empty', '', 'not-json'],
    ['when it is not JSON', '{"data": NaN}', 'not-json'],
    ['when it is not UTF-8', Uint8Array.of(0x22, 0xff, 0x22), 'not-utf-8'],
    ['in UTF-16', Buffer.from('{}', 'utf16le'), 'not-json'],
    ['when it is a list', '[]', 'not-an-object'],
    ['when it is null', 'null', 'not-an-object'],
    ['when it is nested too deeply', '['.repeat(500_000) + ']'.repeat(500_000), 'too-deep'],
    ['when it is huge', `"${'x'.repeat(6_000_000)}"`, 'too-large'],
    ['when a key comes twice', '{"metadata": {"id": "a", "b": ["}"], "id": "c"}}', 'duplicate-key'],
    ['when a key comes twice, once in disguise', '{"a\\"": 1, "id": 2, "\\u0069d": 3}', 'duplicate-key'],
  ])('%s', (_when, text, code) => {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    expect(readSubmission(bytes)).toMatchObject({ refused: [{ code }] });
  });

  it('only for a key repeated within one object, not in two objects or as a value', () => {
    const text = JSON.stringify({ ...least(), a: { id: ['id', 'id', { id: 'id' }] }, id: 'id' });
    expect(readSubmission(Buffer.from(text))).toHaveProperty('read');
  });

  it('without any effect if it names JavaScript prototypes', () => {
    const text =
      '{"__proto__": {"metadata": {"id": "x"}}, "constructor": {}, "metadata": {"__proto__": {"id": "x"}}}';
    expect(readSubmission(Buffer.from(text))).toMatchObject({
      refused: expect.arrayContaining([expect.objectContaining({ field: '/metadata/id', code: 'required' })]),
    });
  });
});

function least() {
  return { applicationType: 'pp.full', metadata: { id: 'x-1', organisation: 'CAM' } };
}
function withMetadata(metadata: object) {
  return { ...least(), metadata: { ...least().metadata, ...metadata } };
}
const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8'));
const readDocument = (document: unknown): SubmissionReading =>
  readSubmission(Buffer.from(JSON.stringify(document)));
function read(document: unknown): SubmissionRead {
  const reading = readDocument(document);
  if ('refused' in reading) throw new Error(JSON.stringify(reading.refused));
  return reading.read;
}
