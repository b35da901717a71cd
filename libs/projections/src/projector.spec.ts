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
import { listBuilds } from './builds.js';

startRecord();

describe('a projector', () => {
  it('shows what was recorded before it started and what is recorded after', async () => {
    await written('ann', 'Planner');
    start(titles());
    await seen(await written('ann', 'Senior Planner'));
    expect(await titlesNow()).toContainEqual({ officer: 'officer-ann', title: 'Senior Planner', changes: 2 });
  });

  it('continues where the one before it stopped', async () => {
    const first = start(titles());
    await seen(await written('ben', 'Planner'));
    await first.stop();
    const position = await written('ben', 'Team Leader');
    start(titles());
    await seen(position);
    expect(await titlesNow()).toContainEqual({ officer: 'officer-ben', title: 'Team Leader', changes: 2 });
  });

  it('creates the indexes of a table once it has caught up', async () => {
    start(titles());
    await seen(await written('cleo', 'Planner'));
    await eventually(async () => (await listBuilds(database.pool)).every(({ state }) => state === 'ready'));
    const { rows } = await database.pool.query(
      `select indexdef from pg_indexes where tablename = 'titles_v1'`,
    );
    expect(rows.map(({ indexdef }) => indexdef).filter((each) => each.endsWith('(title)'))).toHaveLength(1);
  });
});

describe('one projector among several', () => {
  it('waits while another works, and continues at once when that one ends', async () => {
    const one = start(titles());
    await eventually(() => one.projector.holding !== null);
    const other = start(titles());
    await seen(await written('max', 'Planner'));
    expect(other.projector.holding).toBeNull();
    await one.stop();
    await eventually(() => other.projector.holding !== null);
    await seen(await written('max', 'Senior Planner'));
    expect(await titlesNow()).toContainEqual({ officer: 'officer-max', title: 'Senior Planner', changes: 2 });
  });

  it('survives the loss of its database connections', async () => {
    const { projector } = start(titles());
    await seen(await written('nell', 'Planner'));
    const before = projector.holding;
    await database.endConnections('all');
    await seen(await written('nell', 'Senior Planner'));
    await eventually(() => projector.holding !== null && projector.holding !== before);
    expect(await titlesNow()).toContainEqual({
      officer: 'officer-nell',
      title: 'Senior Planner',
      changes: 2,
    });
  });
});
