import { describe, expect, it } from '@jest/globals';
import { caseload } from '#read-models';
import { auditor, database, json, meddled } from './audited-record.js';

describe('a read model', () => {
  const { name, version } = caseload;
  const first = `${name}_v${version}`;

  it('is rebuilt, compared, switched to and rolled back', async () => {
    expect((await json('builds')).found).toContainEqual(
      expect.objectContaining({ name, table: first, live: true }),
    );
    expect(await auditor('rebuild', name)).toMatchObject({ code: 0 });
    expect(await json('rollback', name)).toEqual({ code: 0, found: { serving: first } });
    expect(await json('parity', name)).toMatchObject({ code: 0, found: { same: true, comparable: true } });
    expect(await json('switch', name)).toMatchObject({ code: 0, found: { serving: `${first}_2` } });
  }, 60_000);

  it('with different rows after a rebuild is reported', async () => {
    await auditor('rollback', name);
    await database.pool.query(`update ${first}_2 set stage = 'decided'`);
    expect(await auditor('parity', name)).toMatchObject({
      code: 1,
      said: expect.stringContaining('THEY DO NOT HOLD THE SAME'),
    });
  });

  it('has parked the inserted fact, and nothing else', async () => {
    const [, ...lines] = (await auditor('parked')).said.trimEnd().split('\n');
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^${name}.*${meddled} +1 `)));
    expect(lines.filter((line) => !line.includes(meddled))).toEqual([]);
    expect((await auditor('replay', name)).said).toMatch(/^[1-9]\d* facts? will be tried again\.$/);
  });
});
