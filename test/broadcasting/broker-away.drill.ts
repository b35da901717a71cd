import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { type RunningKafka, startKafka } from '../../scripts/kafka/broker.js';
import { describeWithOwnKafka } from '../services/kafka.js';
import { flawless } from './audit.js';
import { testCase } from './record.js';
import { Stage, until } from './stage.js';
import { plainKafka } from './subscriber.js';

describeWithOwnKafka('the broadcaster, when its broker comes and goes', () => {
  let kafka: RunningKafka;
  let stage: Stage;
  const cases = Array.from({ length: 8 }, (_, number) => testCase(number));
  beforeAll(async () => {
    kafka = await startKafka();
  }, 300_000);
  afterAll(() => kafka.stop());
  beforeEach(async () => {
    stage = await Stage.set(kafka.brokers);
  });
  afterEach(() => stage.strike());

  const happen = async (rounds: number) => {
    for (let round = 0; round < rounds; round += 1) {
      for (const each of cases) await stage.record.happen(each, 'DeadlineMissed');
    }
  };

  it('waits for an unavailable broker, reports it, and publishes everything afterwards', async () => {
    await kafka.kill9();
    const { status } = stage.start();
    await until(() => status.trouble !== undefined);
    await happen(2);
    await kafka.restart();
    expect(await stage.whenAllIsTold()).toEqual({ ...flawless, told: 16 });
    expect(status).toMatchObject({ phase: 'broadcasting', trouble: undefined });
  }, 240_000);

  it('publishes everything once when the broker is killed while working', async () => {
    const { status } = stage.start();
    await until(() => status.phase === 'broadcasting');
    const busy = happen(60);
    await until(() => status.sent > 50);
    await kafka.kill9();
    await kafka.restart();
    await busy;
    await happen(1);
    expect(await stage.whenAllIsTold()).toEqual({ ...flawless, told: 488 });
  }, 240_000);

  it('publishes everything once when the broker is restarted', async () => {
    const { status } = stage.start();
    await until(() => status.phase === 'broadcasting');
    const busy = happen(60);
    await until(() => status.sent > 50);
    await kafka.restart();
    await busy;
    expect(await stage.whenAllIsTold()).toEqual({ ...flawless, told: 480 });
  }, 240_000);

  it('publishes everything again when its topics were deleted', async () => {
    await happen(2);
    const first = stage.start();
    await stage.whenAllIsTold();
    await first.stop();
    const admin = plainKafka(kafka.brokers).admin();
    await admin.connect();
    await admin.deleteTopics({ topics: [stage.topic] });
    await until(async () => !(await admin.listTopics()).includes(stage.topic));
    await admin.disconnect();
    await happen(1);
    stage.start();
    expect(await stage.whenAllIsTold()).toEqual({ ...flawless, told: 24 });
  }, 240_000);

  it("stops and reports it when both its checkpoint and the topic's messages are lost", async () => {
    await happen(1);
    const first = stage.start();
    await stage.whenAllIsTold();
    await first.stop();
    await emptyTopic();
    await stage.forgetEverything();
    const { status } = stage.start();
    await until(() => status.halted);
    expect(status.trouble).toMatch(/checkpoint is lost/);
    expect(await stage.hear()).toEqual([]);
  }, 240_000);

  it('continues from its checkpoint when retention has emptied the topic', async () => {
    await happen(1);
    const first = stage.start();
    await stage.whenAllIsTold();
    await first.stop();
    await emptyTopic();
    await happen(1);
    const { status } = stage.start();
    await until(() => status.sent === 8);
    const heard = await stage.hear();
    expect(heard.map(({ headers }) => headers.ce_sequence)).toEqual(Array(8).fill('0000000001'));
  }, 240_000);

  async function emptyTopic(): Promise<void> {
    const admin = plainKafka(kafka.brokers).admin();
    await admin.connect();
    await admin.fetchTopicMetadata({ topics: [stage.topic] });
    const offsets = await admin.fetchTopicOffsets(stage.topic);
    await admin.deleteTopicRecords({
      topic: stage.topic,
      partitions: offsets.map(({ partition, high }) => ({ partition, offset: high })),
    });
    await admin.disconnect();
  }
});
