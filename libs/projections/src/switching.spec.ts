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
import { listBuilds, requestRebuild } from './builds.js';
import { rollback, switchTo } from './switching.js';

startRecord();

describe('rebuilding a read model while it serves', () => {
  it('switches to the newer version when that has caught up, and back at once', async () => {
    const old = start(titles());
    await seen(await written('hal', 'Planner'));
    await old.stop();
    start(titles(), titles({ version: 2, shout: true }));
    await eventually(async () =>
      (await titlesNow()).some((row) => 'title' in row && row.title === 'PLANNER'),
    );
    const position = await written('hal', 'Ecologist');
    await seen(position);
    expect(await titlesNow()).toContainEqual({ officer: 'officer-hal', title: 'ECOLOGIST', changes: 2 });
    expect(await rollback(database.pool, 'titles')).toBe('titles_v1');
    expect(await titlesNow()).toContainEqual({ officer: 'officer-hal', title: 'Ecologist', changes: 2 });
  });

  it('can be requested, and replaces the serving version if its rows are equal', async () => {
    const { told } = start(titles());
    await seen(await written('ida', 'Planner'));
    await eventually(async () => (await listBuilds(database.pool)).every(({ state }) => state === 'ready'));
    const table = await requestRebuild(database.pool, 'titles');
    expect(table).toBe('titles_v1_2');
    await eventually(() => told.includes('caught up titles_v1_2'));
    expect((await listBuilds(database.pool)).find(({ live }) => live)?.table).toBe('titles_v1_2');
  });

  it('is not ready before it is live, and is switched to after a failure in between', async () => {
    const { told } = start(titles());
    await seen(await written('isa', 'Planner'));
    await eventually(() => told.includes('caught up titles_v1'));
    await database.pool.query(`
      create function fails() returns trigger language plpgsql as $$ begin raise 'not now'; end $$;
      create trigger fails before update on read_model for each row execute function fails()`);
    const table = await requestRebuild(database.pool, 'titles');
    await eventually(() => told.includes('projecting was interrupted and continues'));
    const states = (await listBuilds(database.pool)).map(({ state, live }) => `${state} ${live}`);
    expect(states).toEqual(['ready true', 'building false']);
    await database.pool.query('drop function fails cascade');
    await eventually(() => told.includes(`caught up ${table}`));
    expect((await listBuilds(database.pool)).find(({ live }) => live)?.table).toBe(table);
  });

  it('waits for a person when the rows differ', async () => {
    const { told } = start(titles());
    await seen(await written('jo', 'Planner'));
    await eventually(() => told.includes('caught up titles_v1'));
    await database.pool.query(`update titles_v1 set title = 'tampered with'`);
    const table = await requestRebuild(database.pool, 'titles');
    await eventually(() => told.includes(`caught up ${table}`));
    expect((await listBuilds(database.pool)).find(({ live }) => live)?.table).toBe('titles_v1');
    expect(await switchTo(database.pool, 'titles', table)).toBe(table);
    expect(JSON.stringify(await titlesNow())).not.toContain('tampered with');
  });

  it.each([
    ['has lost a column', 'kim', 'alter table titles_v1 drop column changes cascade'],
    ['has another column', 'kit', 'alter table titles_v1 add column also text'],
  ])('happens, with the old one set aside, if its table %s', async (_, name, damage) => {
    const first = start(titles());
    await seen(await written(name, 'Planner'));
    await eventually(() => first.told.includes('caught up titles_v1'));
    await first.stop();
    await database.pool.query(damage);
    const { told } = start(titles());
    await eventually(() => told.includes('caught up titles_v1_2'));
    expect(await titlesNow()).toContainEqual({ officer: `officer-${name}`, title: 'Planner', changes: 1 });
    expect((await listBuilds(database.pool)).map(({ table, state }) => `${table} ${state}`)).toEqual([
      'titles_v1_aside set aside',
      'titles_v1_2 ready',
    ]);
  });

  it('happens, with the old one set aside, if its table is damaged at work', async () => {
    const { told } = start(titles());
    await seen(await written('lea', 'Planner'));
    await eventually(() => told.includes('caught up titles_v1'));
    await database.pool.query('alter table titles_v1 drop column changes cascade');
    await written('lea', 'Senior Planner');
    await eventually(() => told.includes('caught up titles_v1_2'));
    expect(await titlesNow()).toContainEqual({ officer: 'officer-lea', title: 'Senior Planner', changes: 2 });
  });
});
