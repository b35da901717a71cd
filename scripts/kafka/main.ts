import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { repository } from '../repository.js';
import { startKafka } from './broker.js';
import { kafkaClassPath } from './packages.js';

const { values } = parseArgs({
  options: { port: { type: 'string' }, data: { type: 'string' }, 'fetch-only': { type: 'boolean' } },
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
  const kafka = await startKafka({
    port: Number(values.port ?? 9092),
    dataFolder: values.data ?? join(repository, '.casebook/kafka'),
    autoCreateTopics: true,
    log: say,
  });
  say(`KAFKA_BROKERS=${kafka.brokers.join(',')}`);
  say('Apache Kafka is running; Ctrl-C stops it.');
  const stop = () => void kafka.stop().then(() => process.exit(0));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  // Nothing else keeps this process alive: the broker is a process of its own.
  setInterval(() => undefined, 60_000);
}
