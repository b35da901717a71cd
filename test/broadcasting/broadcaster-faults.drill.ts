import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { publicStreams } from '#broadcasting';
import { listBuilds, requestRebuild } from '#projections';
import { describeWithKafka } from '../services/kafka.js';
import { flawless } from './audit.js';
import { testCase } from './record.js';
import { Stage, until } from './stage.js';
import { cases, happenIn } from './twelve-cases.js';

describeWithKafka('the broadcaster, when it is killed, paused or cut off', (kafka) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await Stage.set(kafka.brokers);
  });
  afterEach(() => stage.strike());

  const happen = (rounds: number) => happenIn(stage.record, rounds);

  it('publishes each fact exactly once, even if it is killed again and again while working', async () => {
    for (let kills = 0; kills < 3; kills += 1) {
      const busy = happen(15);
      const before = (await stage.hear().catch(() => [])).length;
      const broadcaster = await stage.spawn();
      await until(async () => (await stage.hear().catch(() => [])).length > before);
      await broadcaster.kill9();
      await busy;
    }
    stage.start();
    expect(await stage.whenAllIsTold()).toMatchObject(flawless);
  }, 240_000);

  it('publishes nothing again when a read model is rebuilt', async () => {
    await happen(2);
    const { status } = stage.start();
    const { pool, store, stop } = await stage.project();
    await stage.whenAllIsTold();
    const table = await requestRebuild(pool, 'council_caseload');
    await until(async () => (await listBuilds(pool)).some((each) => each.table === table && each.live));
    const last = await stage.record.happen(cases[0]!, 'DeadlineMissed');
    await until(() => status.position !== null && status.position >= last);
    expect(
      (await store.readAfter({ position: last, id: null }, { limit: 1, streamPrefixes: publicStreams }))
        .events,
    ).toEqual([]);
    await stop();
    expect(await stage.audit()).toEqual({ ...flawless, told: 25 });
  });

  it('continues when an acknowledgement comes too late', async () => {
    const { status } = stage.start();
    await until(() => status.phase === 'broadcasting');
    const held = stage.wire.answerTaken('held');
    await happen(1);
    await held;
    await happen(1);
    expect(await stage.whenAllIsTold()).toEqual({ ...flawless, told: 24 });
  });

  it('continues when every connection breaks', async () => {
    const { status } = stage.start();
    await until(() => status.phase === 'broadcasting');
    const busy = happen(20);
    for (let cuts = 0; cuts < 5; cuts += 1) {
      await until(async () => status.sent > cuts * 40);
      stage.wire.cut();
    }
    await busy;
    expect(await stage.whenAllIsTold()).toEqual({ ...flawless, told: 240 });
  }, 240_000);

  it('never publishes at the same time as another broadcaster, even after it was paused and replaced', async () => {
    const halted = await stage.spawn();
    await happen(1);
    await stage.whenAllIsTold();
    process.kill(halted.pid, 'SIGSTOP');
    const other = stage.start();
    await happen(1);
    await until(() => other.status.sent > 0);
    process.kill(halted.pid, 'SIGCONT');
    await happen(3);
    const audit = await stage.whenAllIsTold();
    await halted.kill9();
    expect(audit).toEqual({ ...flawless, told: 60 });
  }, 240_000);

  it('publishes in order the facts that an earlier version could not publish', async () => {
    await happen(1);
    const earlier = stage.start();
    await stage.whenAllIsTold();
    await earlier.stop();
    const late = testCase(99);
    const parkedAt = await stage.record.happen(late, 'ApplicationReceived');
    const through = await stage.record.happen(late, 'OfficerAllocated', 'ApplicationValidated');
    await stage.leaveParked(late.stream, parkedAt, through);
    const killed = await stage.spawn();
    await stage.wire.answerTaken('held');
    await killed.kill9();
    await stage.record.happen(late, 'DeadlineSet');
    const { status } = stage.start();
    expect(await stage.whenAllIsTold()).toEqual({ ...flawless, told: 16 });
    expect(status.parked.size).toBe(0);
  }, 240_000);
});
