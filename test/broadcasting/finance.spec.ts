import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { describeWithKafka } from '../services/kafka.js';
import { flawless } from './audit.js';
import { FinanceStage } from './finance-stage.js';
import { testCase } from './record.js';
import { type Stage, until } from './stage.js';

describeWithKafka("the broadcaster's finance topics", (kafka) => {
  let finance: FinanceStage;
  let stage: Stage;
  beforeEach(async () => {
    finance = await FinanceStage.set(kafka.brokers);
    stage = finance.stage;
  });
  afterEach(() => stage.strike());

  const positionsIn = async (council: 'CAM' | 'SCA') =>
    (await stage.hear(finance.topic(council))).map(({ headers }) => Number(headers.ce_position));

  it('contain for each council its own facts and its part of shared facts, in the order of the record', async () => {
    await finance.rounds(2);
    const { status } = stage.start();
    await until(() => status.phase === 'broadcasting');
    await finance.rounds(2);
    await finance.allIsToldOf(4);
    for (const council of ['CAM', 'SCA'] as const) {
      const positions = await positionsIn(council);
      expect(positions).toEqual(positions.toSorted((one, other) => one - other));
      const heard = await stage.hear(finance.topic(council));
      expect(new Set(heard.map(({ headers }) => headers.ce_council))).toEqual(new Set([council]));
      expect(JSON.stringify(heard)).not.toContain(council === 'CAM' ? 'SCA' : 'CAM');
      expect(JSON.stringify(heard)).not.toContain('dylan');
    }
  });

  it('say in each message up to which position all facts are published', async () => {
    await finance.rounds(1);
    const { status } = stage.start();
    await until(() => status.phase === 'broadcasting');
    await finance.allIsToldOf(1);
    await finance.rounds(1);
    await finance.allIsToldOf(2);
    for (const { headers } of await stage.hear(finance.topic('CAM')))
      expect(BigInt(headers.casebook_settled!)).toBeLessThan(BigInt(headers.ce_position!));
  });

  it('leave out only the charge with a fact that cannot be published', async () => {
    const { status } = stage.start();
    await finance.story.round();
    await stage.record.appendUnknown('charge-CAM-1');
    await stage.record.happen(testCase(8), 'PaymentRecorded');
    await finance.story.round();
    await until(() => status.parked.size === 1);
    expect(await stage.whenAllIsTold(finance.topic('CAM'))).toEqual({
      ...flawless,
      told: finance.told('CAM', 2) + 1,
    });
    expect([...status.parked.keys()]).toEqual(['charge-CAM-1']);
  });
});
