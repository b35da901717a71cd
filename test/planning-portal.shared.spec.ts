import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isZip, proposedLines, readSubmission, readZip } from '#intake';
import { calendarDate, nationalLaw } from '#legislation';
import { zipOf } from '../libs/intake/test/zip.js';

const folder = new URL('../../shared/data/planning-portal/', import.meta.url);
const applications = readdirSync(folder).filter((name) => name.endsWith('.Application.json'));
const boundary = readFileSync(new URL('SiteLocationWGS84.geojson', folder));

interface Sent {
  readonly applicationHeader: {
    readonly formattedRefNum: string;
    readonly dateSubmitted: string;
    readonly payment?: { readonly amountPaid?: number };
  };
  readonly documentList: readonly { readonly fileName: string; readonly documentRef?: string }[];
}

describe.each(applications)('%s, as the Planning Portal sends it', (name) => {
  const bytes = readFileSync(new URL(name, folder));
  const sent = JSON.parse(bytes.toString()) as Sent;
  const reading = readSubmission(bytes);
  if (!('read' in reading)) throw new Error(JSON.stringify(reading));
  const { read } = reading;

  it('is read, with a type known to the law', () =>
    expect([read.submissionId, read.typeIsKnown, read.source]).toEqual([
      ...[sent.applicationHeader.formattedRefNum, true],
      'Planning Portal',
    ]));

  it('has its time, site, people and description', () => {
    expect(read.submittedAt?.slice(0, 19)).toBe(sent.applicationHeader.dateSubmitted.slice(0, 19));
    expect(read.site.address).not.toBe('');
    expect(read.applicant?.name ?? read.applicant?.company).toEqual(expect.any(String));
    expect(read.description).not.toMatch(/^No description/);
  });

  it('has each listed file, with its kind', () => {
    expect(read.files.map(({ name: file }) => file)).toEqual(
      sent.documentList.map(({ fileName }) => fileName),
    );
    expect(read.files.map(({ kind }) => kind)).toContain('applicationForm');
    expect(new Set(read.files.map(({ documentId }) => documentId)).size).toBe(read.files.length);
  });

  it('has its payment', () => {
    const { payment } = sent.applicationHeader;
    if (payment?.amountPaid) expect(read.fee.payablePence).toBe(Math.round(payment.amountPaid * 100));
  });

  it('proposes its fee and its measures', () => {
    const lines = proposedLines(read, calendarDate('2026-03-02'), nationalLaw);
    expect(lines.map(({ about }) => about)).toContain('fee');
  });

  it('is the same when read from its zip, with its boundary and every file', async () => {
    const files = read.files.map(({ name: file }) => ({
      name: file,
      bytes: Buffer.from(`%PDF-1.7 ${file}`),
    }));
    const more = { name: 'Application.xml', bytes: Buffer.from('<x/>') };
    const zip = zipOf([
      ...[
        { name: 'Application.json', bytes },
        { name: 'SiteLocationWGS84.geojson', bytes: boundary },
      ],
      ...[more, ...files],
    ]);
    expect(isZip(zip)).toBe(true);
    const unzipped = await readZip(zip);
    if (!('read' in unzipped.reading)) throw new Error(JSON.stringify(unzipped.reading));
    expect(unzipped.application.equals(bytes)).toBe(true);
    const { particulars, files: came } = unzipped.reading.read;
    expect(particulars.boundary).toMatchObject({ type: 'MultiPolygon', crs: 'EPSG:4326' });
    expect(came.map(({ sha256 }) => typeof sha256)).toEqual(read.files.map(() => 'string'));
  });
});
