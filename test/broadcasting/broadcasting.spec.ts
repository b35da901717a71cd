import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { describeWithKafka } from '../services/kafka.js';
import { flawless } from './audit.js';
import { Stage, until } from './stage.js';
import { cases, happenIn } from './twelve-cases.js';

describeWithKafka('the broadcaster', (kafka) => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await Stage.set(kafka.brokers);
  });
  afterEach(() => stage.strike());

  const happen = (rounds: number) => happenIn(stage.record, rounds);

  it('publishes the facts recorded before it started, and those recorded afterwards', async () => {
    await happen(3);
    const { status } = stage.start();
    await until(() => status.phase === 'broadcasting');
    await happen(3);
    expect(await stage.whenAllIsTold()).toEqual({ ...flawless, told: 72 });
  });

  it('publishes each fact exactly once when it is killed right after sending', async () => {
    await happen(2);
    const broadcaster = await stage.spawn();
    await stage.wire.answerTaken('held');
    await broadcaster.kill9();
    await happen(1);
    stage.start();
    expect(await stage.whenAllIsTold()).toEqual({ ...flawless, told: 36 });
  }, 240_000);

  it('publishes nothing twice when its checkpoint is lost', async () => {
    await happen(2);
    const first = stage.start();
    await stage.whenAllIsTold();
    await first.stop();
    await stage.forgetEverything();
    await happen(1);
    stage.start();
    expect(await stage.whenAllIsTold()).toEqual({ ...flawless, told: 36 });
  }, 240_000);

  it('stops publishing only the case with a fact that it cannot publish', async () => {
    const [poisoned, healthy] = [cases[0]!, cases[1]!];
    await stage.record.happen(poisoned, 'ApplicationReceived');
    await stage.record.appendUnknown(poisoned.stream);
    await stage.record.happen(poisoned, 'DecisionIssued');
    const { status } = stage.start();
    await stage.record.happen(healthy, 'ApplicationReceived');
    await until(() => status.sent === 2);
    const heard = await stage.hear();
    expect(heard.map(({ key, headers }) => [key, headers.ce_sequence]).sort()).toEqual([
      [poisoned.caseReference, '0000000000'],
      [healthy.caseReference, '0000000000'],
    ]);
    expect([...status.parked.values()]).toMatchObject([
      { stream: poisoned.stream, revision: 1n, type: 'CaseTeleported' },
    ]);
  });

  it('continues with that case once two people set the fact aside, and publishes which position stays empty', async () => {
    const poisoned = cases[0]!;
    await stage.record.happen(poisoned, 'ApplicationReceived');
    await stage.record.appendUnknown(poisoned.stream);
    await stage.record.happen(poisoned, 'OfficerAllocated');
    const { status } = stage.start();
    await until(() => status.parked.size === 1 && status.sent === 1);
    await stage.record.setAside(poisoned, 1n);
    await stage.record.happen(poisoned, 'DecisionIssued');
    await until(() => status.sent === 4);
    const heard = (await stage.hear()).filter(({ key }) => key === poisoned.caseReference);
    expect(heard.map(({ headers }) => [headers.ce_sequence, headers.ce_type])).toEqual([
      ['0000000000', 'casebook.planning-application.application-received.v1'],
      ['0000000002', 'casebook.planning-application.officer-allocated.v1'],
      ['0000000003', 'casebook.planning-application.fact-set-aside.v1'],
      ['0000000004', 'casebook.planning-application.decision-issued.v1'],
    ]);
    expect(status.parked.size).toBe(0);
  });
});
