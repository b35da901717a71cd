import { afterEach, beforeEach, it } from '@jest/globals';
import { describeWithKafka } from '../services/kafka.js';
import { FinanceStage } from './finance-stage.js';
import { type Stage, until } from './stage.js';
import { plainKafka } from './subscriber.js';

describeWithKafka("the broadcaster's finance topics, when it is killed or loses something", (kafka) => {
  let finance: FinanceStage;
  let stage: Stage;
  beforeEach(async () => {
    finance = await FinanceStage.set(kafka.brokers);
    stage = finance.stage;
  });
  afterEach(() => stage.strike());

  it('contain each fact once when the broadcaster is killed between two topics', async () => {
    await finance.rounds(2);
    const broadcaster = await stage.spawn();
    await stage.wire.answerTaken('held');
    await broadcaster.kill9();
    await finance.rounds(1);
    stage.start();
    await finance.allIsToldOf(3);
  }, 240_000);

  it('contain each fact once, even if the broadcaster is killed again and again while working', async () => {
    for (let kills = 0; kills < 3; kills += 1) {
      const before = (await stage.hear(finance.topic('SCA')).catch(() => [])).length;
      const broadcaster = await stage.spawn();
      await until(async () => {
        await finance.story.round();
        return (await stage.hear(finance.topic('SCA')).catch(() => [])).length > before;
      });
      await broadcaster.kill9();
    }
    stage.start();
    await finance.allIsToldOf(finance.story.rounds);
  }, 240_000);

  it('contain no fact twice when the checkpoint is lost', async () => {
    await finance.rounds(2);
    const first = stage.start();
    await finance.allIsToldOf(2);
    await first.stop();
    await stage.forgetEverything();
    await finance.rounds(1);
    stage.start();
    await finance.allIsToldOf(3);
  }, 240_000);

  it('are filled again for a council whose topic is missing, and unchanged for the others', async () => {
    await finance.rounds(2);
    const first = stage.start();
    await finance.allIsToldOf(2);
    await first.stop();
    const admin = plainKafka(kafka.brokers).admin();
    await admin.connect();
    await admin.deleteTopics({ topics: [finance.topic('SCA')] });
    await until(async () => !(await admin.listTopics()).includes(finance.topic('SCA')));
    await admin.disconnect();
    await finance.rounds(1);
    stage.start();
    await finance.allIsToldOf(3);
  }, 240_000);
});
