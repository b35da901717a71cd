import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Kafka, logLevel } from 'kafkajs';
import { freePort, isFree } from '../../apps/local/src/free-port.js';
import { kafkaClassPath } from './packages.js';
import { type BrokerPlace, brokerSettings, clusterId, type SecureListener } from './settings.js';
import { recordBroker, temporaryFolder } from './temporary.js';

const run = promisify(execFile);
const jvm = ['-Xms64m', '-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
const startWithinMs = 60_000;
const stopWithinMs = 15_000;

interface KafkaOptions {
  /** Kept after `stop`. Without it the broker lives in a temporary folder that `stop` removes. */
  dataFolder?: string;
  port?: number;
  autoCreateTopics?: boolean;
  secure?: SecureListener;
  log?: (line: string) => void;
}

export interface RunningKafka {
  brokers: string[];
  pid: () => number;
  /** Stops the broker normally. */
  stop: () => Promise<void>;
  /** Kills the broker. */
  kill9: () => Promise<void>;
  /** Starts it again with the same port and data. */
  restart: () => Promise<void>;
}

/** A real Apache Kafka of one node on 127.0.0.1. It continues after this process unless it is stopped. */
export async function startKafka(options: KafkaOptions = {}): Promise<RunningKafka> {
  const classPath = await kafkaClassPath(options.log ?? (() => undefined));
  const place: BrokerPlace = {
    dataFolder: options.dataFolder ?? (await temporaryFolder()),
    port: options.port ?? (await freePort()),
    controllerPort: await freePort(),
    secure: options.secure,
  };
  await prepare(classPath, place, options.autoCreateTopics ?? false);
  let broker = await launch(classPath, place);

  const end = async (signal: NodeJS.Signals) => {
    if (broker.exitCode !== null || broker.signalCode !== null) return;
    const ended = once(broker, 'exit');
    broker.kill(signal);
    const impatience = setTimeout(() => broker.kill('SIGKILL'), stopWithinMs);
    await ended;
    clearTimeout(impatience);
  };
  return {
    brokers: [`127.0.0.1:${place.port}`],
    pid: () => broker.pid!,
    stop: async () => {
      await end(options.dataFolder ? 'SIGTERM' : 'SIGKILL');
      if (!options.dataFolder) await rm(place.dataFolder, { recursive: true, force: true });
    },
    kill9: () => end('SIGKILL'),
    restart: async () => {
      await end('SIGTERM');
      broker = await launch(classPath, place);
    },
  };
}

async function prepare(classPath: string, place: BrokerPlace, autoCreateTopics: boolean): Promise<void> {
  await mkdir(place.dataFolder, { recursive: true });
  await writeFile(settingsFile(place), brokerSettings(place, autoCreateTopics));
  if (existsSync(join(place.dataFolder, 'log/meta.properties'))) return;
  const format = ['kafka.tools.StorageTool', 'format', '-c', settingsFile(place), '-t', clusterId];
  await run('java', [...jvm, '-cp', classPath, ...format]);
}

async function launch(classPath: string, place: BrokerPlace): Promise<ChildProcess> {
  // Another server on the port would answer instead of ours.
  if (!(await isFree(place.port))) throw new Error(`Port ${place.port} is in use; give another by --port.`);
  const output = await open(join(place.dataFolder, 'broker.log'), 'w');
  const args = [...jvm, '-cp', classPath, 'kafka.Kafka', settingsFile(place)];
  // Detached, so that Ctrl-C reaches the starting process and not the broker.
  const broker = spawn('java', args, { detached: true, stdio: ['ignore', output.fd, output.fd] });
  broker.unref();
  await output.close();
  if (broker.pid) await recordBroker(place.dataFolder, broker.pid);
  try {
    await untilReady(broker, place);
  } catch (error) {
    broker.kill('SIGKILL');
    throw error;
  }
  return broker;
}

async function untilReady(broker: ChildProcess, place: BrokerPlace): Promise<void> {
  const giveUpAt = Date.now() + startWithinMs;
  while (!(await answers(place.port))) {
    if (broker.exitCode !== null || Date.now() > giveUpAt) throw new Error(await whyNot(place));
    await delay(100);
  }
}

async function answers(port: number): Promise<boolean> {
  const kafka = new Kafka({
    brokers: [`127.0.0.1:${port}`],
    logLevel: logLevel.NOTHING,
    connectionTimeout: 1_000,
    requestTimeout: 5_000,
    retry: { retries: 0 },
  });
  const admin = kafka.admin();
  try {
    await admin.connect();
    await admin.listTopics();
    return true;
  } catch {
    return false;
  } finally {
    await admin.disconnect();
  }
}

async function whyNot({ dataFolder, port }: BrokerPlace): Promise<string> {
  const output = await readFile(join(dataFolder, 'broker.log'), 'utf8');
  const errors = output.split('\n').filter((line) => / (ERROR|FATAL) |Exception/.test(line));
  return `Kafka did not start on port ${port}:\n${(errors.length > 0 ? errors : [output]).slice(-5).join('\n')}`;
}

function settingsFile({ dataFolder }: BrokerPlace): string {
  return join(dataFolder, 'broker.properties');
}
