import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  database,
  eventually,
  seen,
  start,
  startRecord,
  titlesNow,
  written,
} from '../../../test/projections/projectors.js';
import { titles } from '../../../test/projections/titles.js';
import { listParked, requestReplay, requestReplayOf } from './parking.js';

startRecord();

const tooMuchForAnIndex = randomBytes(10_000).toString('hex');

describe('a fact that cannot be projected', () => {
  it('stops its own row only, which is complete once the code is corrected', async () => {
    const broken = start(titles({ cannotBear: 'Poison' }));
    await written('dora', 'Planner');
    await written('dora', 'Poison');
    await written('dora', 'Team Leader');
    await seen(await written('ed', 'Planner'));
    expect(await titlesNow()).toEqual(
      expect.arrayContaining([
        { officer: 'officer-dora', title: 'Planner', changes: 1 },
        { officer: 'officer-ed', title: 'Planner', changes: 1 },
      ]),
    );
    expect(await listParked(database.pool)).toMatchObject([
      { key: 'officer-dora', revision: 1n, because: 'Poison is too much' },
      { key: 'officer-dora', revision: 2n, because: 'it follows a fact that is parked' },
    ]);

    await broken.stop();
    start(titles());
    expect(await requestReplay(database.pool, 'titles')).toBe(2);
    await eventually(async () => (await listParked(database.pool)).length === 0);
    await seen(await written('dora', 'Head of Planning'));
    expect(await titlesNow()).toContainEqual({
      officer: 'officer-dora',
      title: 'Head of Planning',
      changes: 4,
    });
  });

  it('stays parked, with what follows it and who asked, when a retry fails again', async () => {
    start(titles({ cannotBear: 'Still poison' }));
    await written('flo', 'Still poison');
    await seen(await written('flo', 'Planner'));
    const since = (await listParked(database.pool)).map(({ parkedAt }) => parkedAt);
    const asked = { by: 'rosa.linden', reason: 'A newer release runs' };
    await requestReplayOf(database.pool, 'officer-flo', asked);
    await eventually(async () => {
      const { rows } = await database.pool.query('select 1 from parked where replay');
      return rows.length === 0;
    });
    const parked = await listParked(database.pool);
    const kept = { askedBy: asked.by, askedReason: asked.reason };
    expect(parked).toMatchObject([
      { revision: 0n, ...kept },
      { revision: 1n, ...kept },
    ]);
    expect(parked.map(({ parkedAt }) => parkedAt)).toEqual(since);
  });

  it('is found also when only the database refuses it', async () => {
    const { told } = start(titles());
    await seen(await written('gil', 'Planner'));
    await eventually(() => told.includes('caught up titles_v1'));
    await seen(await written('gus', tooMuchForAnIndex));
    await written('gil', 'Senior Planner');
    await seen(await written('gus', 'Planner'));
    const parked = await listParked(database.pool);
    expect(parked.map(({ stream, revision }) => `${stream} ${revision}`)).toEqual([
      'officer-gus 0',
      'officer-gus 1',
    ]);
    expect(await titlesNow()).toContainEqual({ officer: 'officer-gil', title: 'Senior Planner', changes: 2 });
  });
});
