import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lockFolder } from '../../apps/local/src/folder-lock.js';
import { repository } from '../repository.js';
import { startKafka } from './broker.js';
import { kafkaClassPath } from './packages.js';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '9092' },
    data: { type: 'string', default: join(repository, '.cache/kafka/data') },
    fresh: { type: 'boolean', default: false },
    'fetch-only': { type: 'boolean', default: false },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  if (values['fetch-only']) await kafkaClassPath(say);
  else await stayRunning();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

async function stayRunning(): Promise<void> {
  await lockFolder(values.data);
  if (values.fresh) await rm(join(values.data, 'log'), { recursive: true, force: true });
  const kafka = await startKafka({
    port: Number(values.port),
    dataFolder: values.data,
    autoCreateTopics: true,
    log: say,
  });
  say(`KAFKA_BROKERS=${kafka.brokers.join(',')}`);
  say('Apache Kafka is running; Ctrl-C stops it.');
  const stop = () => void kafka.stop().then(() => process.exit(0));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  setInterval(() => {
    if (isRunning(kafka.pid())) return;
    say('Apache Kafka ended by itself; its data folder has the log.');
    process.exit(1);
  }, 1_000);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
