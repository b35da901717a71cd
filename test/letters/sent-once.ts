import { describe, expect, it } from '@jest/globals';
import { type EventStore, EventStoreUnavailable } from '#event-store';
import { type Dies } from '../../libs/carriers/test/notify-server.js';
import { eventually } from '../system/eventually.js';
import {
  answersWithinMs,
  begin,
  cases,
  lettersOf,
  notify,
  office,
  pool,
  sentSince,
  store,
  written,
} from './sending.js';

describe('a letter is sent once', () => {
  it.each<[Dies, number]>([
    ['before it has received it', 1],
    ['after it has received it', 1],
    ['without an answer', 1],
    ['with an error before it has received it', 1],
    ['with an error after it has received it', 1],
    ['when it is asked whether it has it', 1],
  ])('when its carrier is killed %s', async (dies, times) => {
    const one = await cases.received();
    const before = notify.taken.length;
    await written(one, 'l-1');
    const { round } = begin();
    notify.dies = dies;
    for (let at = 0; at < 4; at += 1) await round();
    expect(sentSince(before)).toHaveLength(times);
    notify.taken.at(-1)!.status = 'delivered';
    for (let at = 0; at < 3; at += 1) await round(3_600_000);
    expect(await lettersOf(one)).toMatchObject([{ letterId: 'l-1', standing: 'delivered' }]);
    expect(sentSince(before)).toHaveLength(times);
  });

  it('when its sender is killed between the carrier and the record, and another continues', async () => {
    const one = await cases.received();
    const before = notify.taken.length;
    await written(one, 'l-1');
    const cutOff: EventStore = {
      ...store,
      readStream: store.readStream.bind(store),
      append: () => Promise.reject(new EventStoreUnavailable('cut off')),
    };
    await begin(cutOff).round();
    expect(sentSince(before)).toHaveLength(1);
    expect(await lettersOf(one)).toMatchObject([{ standing: 'waiting' }]);
    await begin().round();
    expect(sentSince(before)).toHaveLength(1);
    expect(await lettersOf(one)).toMatchObject([{ standing: 'handedOver' }]);
  });

  it('and not while an earlier attempt may still have arrived', async () => {
    const one = await cases.received();
    const before = notify.taken.length;
    await written(one, 'l-1');
    const { round } = begin();
    await round(answersWithinMs);
    expect(sentSince(before)).toEqual([]);
    await round();
    expect(sentSince(before)).toHaveLength(1);
  });

  it('when the list of pending letters is behind, or was rebuilt', async () => {
    const one = await cases.received();
    const before = notify.taken.length;
    await written(one, 'l-1');
    await begin().round();
    notify.taken.at(-1)!.status = 'delivered';
    await begin().round();
    await eventually('the outbox shows its end', async () => {
      const { rows } = await pool.query('select standing from council_outbox where case_id = $1', [
        one.caseId,
      ]);
      return rows[0].standing === 'delivered' ? true : undefined;
    });
    const live = await pool.query<{ table: string }>(
      `select view_definition as table from information_schema.views where table_name = 'council_outbox'`,
    );
    const [, table] = /FROM (\w+)/i.exec(live.rows[0]!.table)!;
    await pool.query(`update ${table} set standing = 'waiting' where case_id = $1`, [one.caseId]);
    await begin().round();
    expect(sentSince(before)).toHaveLength(1);
  });

  it('and records the reason if the carrier refuses it', async () => {
    const one = await cases.received();
    await written(one, 'l-1', { email: 'a@nowhere.example' });
    notify.refuses = 'email_address Not a valid email address';
    await begin().round();
    expect(await lettersOf(one)).toMatchObject([
      { standing: 'notDelivered', said: 'email_address Not a valid email address' },
    ]);
  });

  it('however often it is requested under its id; other content under the id is refused', async () => {
    const one = await cases.received();
    const before = notify.taken.length;
    await written(one, 'l-1');
    await written(one, 'l-1');
    await begin().round();
    expect(sentSince(before)).toHaveLength(1);
    const other = { letterId: 'l-1', letter: 'acknowledgement', to: 'applicant' };
    const differs = await office.as('dylan.price').post(`${one.path}/letters`, other, cases.on('2026-03-03'));
    expect([differs.status, differs.body.code]).toEqual([409, 'letter-differs']);
  });
});
