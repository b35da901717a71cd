import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { topicOf } from '#broadcasting';
import { describeWithKafka } from '../services/kafka.js';
import { flawless } from './audit.js';
import { FinanceStory } from './finance-story.js';
import { testCase } from './record.js';
import { Stage, until } from './stage.js';
import { plainKafka } from './subscriber.js';

/** Joining, stage, a pool and its rule. */
const toldAtFirst = 4;

describeWithKafka("the broadcaster's finance topics", (kafka) => {
  let stage: Stage;
  let story: FinanceStory;
  beforeEach(async () => {
    stage = await Stage.set(kafka.brokers);
    story = new FinanceStory(stage.record);
    await story.begin();
  });
  afterEach(() => stage.strike());

  const topic = (council: 'CAM' | 'SCA') => topicOf('finance', stage.topicPrefix, council);
  const rounds = async (count: number) => {
    for (let round = 0; round < count; round += 1) await story.round();
  };
  const told = (council: 'CAM' | 'SCA', after: number) =>
    toldAtFirst + after * FinanceStory.toldEachRound[council];
  const allIsToldOf = async (after: number) => {
    for (const council of ['CAM', 'SCA'] as const)
      expect([council, await stage.whenAllIsTold(topic(council))]).toEqual([
        council,
        { ...flawless, told: told(council, after) },
      ]);
    expect(await stage.whenAllIsTold()).toEqual({ ...flawless, told: after });
  };
  const positionsIn = async (council: 'CAM' | 'SCA') =>
    (await stage.hear(topic(council))).map(({ headers }) => Number(headers.ce_position));

  it('contain for each council its own facts and its part of shared facts, in the order of the record', async () => {
    await rounds(2);
    const { status } = stage.start();
    await until(() => status.phase === 'broadcasting');
    await rounds(2);
    await allIsToldOf(4);
    for (const council of ['CAM', 'SCA'] as const) {
      const positions = await positionsIn(council);
      expect(positions).toEqual(positions.toSorted((one, other) => one - other));
      const heard = await stage.hear(topic(council));
      expect(new Set(heard.map(({ headers }) => headers.ce_council))).toEqual(new Set([council]));
      expect(JSON.stringify(heard)).not.toContain(council === 'CAM' ? 'SCA' : 'CAM');
      expect(JSON.stringify(heard)).not.toContain('dylan');
    }
  });

  it('contain each fact once when the broadcaster is killed between two topics', async () => {
    await rounds(2);
    const broadcaster = await stage.spawn();
    await stage.wire.answerTaken('held');
    await broadcaster.kill9();
    await rounds(1);
    stage.start();
    await allIsToldOf(3);
  }, 240_000);

  it('contain each fact once however often the broadcaster is killed while working', async () => {
    for (let kills = 0; kills < 3; kills += 1) {
      const before = (await stage.hear(topic('SCA')).catch(() => [])).length;
      const broadcaster = await stage.spawn();
      await until(async () => {
        await story.round();
        return (await stage.hear(topic('SCA')).catch(() => [])).length > before;
      });
      await broadcaster.kill9();
    }
    stage.start();
    await allIsToldOf(story.rounds);
  }, 240_000);

  it('contain nothing twice when the checkpoint is lost', async () => {
    await rounds(2);
    const first = stage.start();
    await allIsToldOf(2);
    await first.stop();
    await stage.forgetEverything();
    await rounds(1);
    stage.start();
    await allIsToldOf(3);
  }, 240_000);

  it('are filled again for a council whose topic is missing, and unchanged for the others', async () => {
    await rounds(2);
    const first = stage.start();
    await allIsToldOf(2);
    await first.stop();
    const admin = plainKafka(kafka.brokers).admin();
    await admin.connect();
    await admin.deleteTopics({ topics: [topic('SCA')] });
    await until(async () => !(await admin.listTopics()).includes(topic('SCA')));
    await admin.disconnect();
    await rounds(1);
    stage.start();
    await allIsToldOf(3);
  }, 240_000);

  it('say in each message up to which position everything is published', async () => {
    await rounds(1);
    const { status } = stage.start();
    await until(() => status.phase === 'broadcasting');
    await allIsToldOf(1);
    await rounds(1);
    await allIsToldOf(2);
    for (const { headers } of await stage.hear(topic('CAM')))
      expect(BigInt(headers.casebook_settled!)).toBeLessThan(BigInt(headers.ce_position!));
  });

  it('leave out only the charge with a fact that cannot be published', async () => {
    const { status } = stage.start();
    await story.round();
    await stage.record.appendUnknown('charge-CAM-1');
    await stage.record.happen(testCase(8), 'PaymentRecorded');
    await story.round();
    await until(() => status.parked.size === 1);
    expect(await stage.whenAllIsTold(topic('CAM'))).toEqual({ ...flawless, told: told('CAM', 2) + 1 });
    expect([...status.parked.keys()]).toEqual(['charge-CAM-1']);
  });
});
