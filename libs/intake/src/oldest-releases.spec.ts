import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readSubmission } from './read-submission.js';

const householder = JSON.parse(
  readFileSync(new URL('../fixtures/householder.json', import.meta.url), 'utf8'),
);

const read = (metadata: object) => readSubmission(Buffer.from(JSON.stringify({ ...householder, metadata })));

/** The form of releases 0.1.0 to 0.1.2 of the schemas. */
const oldest = {
  service: {
    flowId: 'f',
    publishedFlowId: 1,
    name: 'Apply',
    owner: 'Buckinghamshire',
    url: 'https://x.example',
  },
  session: {
    ...{ source: 'PlanX', id: '95f90e21-93f5-4761-90b3-815c673e041f' },
    ...{ createdAt: '2026-10-01 00:00:00', submittedAt: '2026-10-02 08:30:00' },
  },
  schema: { url: 'https://theopensystemslab.github.io/digital-planning-data-schemas/v0.0.1/schema.json' },
};

describe('a submission of the first schema releases', () => {
  it("is recognised by its session, and addressed to its service's owner by name", () =>
    expect(read(oldest)).toMatchObject({
      read: {
        submissionId: oldest.session.id,
        submittedAt: '2026-10-02T08:30:00.000Z',
        addressedAs: 'Buckinghamshire',
        source: 'PlanX',
        schema: oldest.schema.url,
      },
    }));

  it.each([
    ['without an owner', { ...oldest, service: {} }, '/metadata/service/owner'],
    ['without an id', { ...oldest, session: {} }, '/metadata/session/id'],
    [
      'with a day that does not exist',
      { ...oldest, session: { ...oldest.session, submittedAt: '2026-02-30 00:00:00' } },
      '/metadata/session/submittedAt',
    ],
  ])('%s is refused', (_, metadata, field) => expect(read(metadata)).toMatchObject({ refused: [{ field }] }));

  it('may have a time without an offset only in the form of those releases', () => {
    const metadata = { ...householder.metadata, submittedAt: '2026-10-02 08:30:00' };
    expect(read(metadata)).toMatchObject({ read: { submittedAt: '2026-10-02T08:30:00.000Z' } });
    expect(read({ ...metadata, submittedAt: '2026-10-02T08:30:00' })).toHaveProperty('refused');
  });
});
