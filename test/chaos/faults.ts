import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../../apps/local/src/seed/random.js';
import type { RunningKafka } from '../../scripts/kafka/broker.js';
import type { RunningProgram } from '../system/child-process.js';
import type { WholeSystem } from '../system/whole-system.js';

/** A failure that ends when its promise resolves. */
export interface Fault {
  readonly name: string;
  readonly happen: () => Promise<void>;
}

const days = 24 * 3_600_000;
const workers = /^(projector|broadcaster|clerk)/;

/** The possible failures of a system, equally likely. Their duration is random. */
export function faultsOf(system: WholeSystem, kafka: RunningKafka, chance: Random): readonly Fault[] {
  const programs = [...system.programs.values()];
  const lasting = () => pause(chance.whole(1, 12) * 1_000);
  const both = pairs(programs);
  return [
    ...[...system.kills].map(([name, happen]) => ({ name: `${name} is killed`, happen })),
    ...both.map((pair) => ({
      name: `${pair.map(({ name }) => name).join(' and ')} are killed at once`,
      happen: async () => {
        await Promise.all(pair.map((one) => one.kill9()));
        await Promise.all(pair.map((one) => one.start()));
      },
    })),
    ...programs.map((one) => ({
      name: `${one.name} stands still`,
      happen: async () => {
        one.freeze();
        await lasting();
        one.resume();
      },
    })),
    ...Object.entries(system.cables).map(([name, cable]) => ({
      name: `every connection to ${name} breaks`,
      happen: async () => {
        for (let times = chance.whole(1, 5); times > 0; times -= 1) {
          cable.cut();
          await pause(chance.whole(0, 500));
        }
      },
    })),
    ...programs
      .filter(({ name }) => workers.test(name))
      .map((one) => ({
        name: `the clock of ${one.name} is days ahead`,
        happen: async () => {
          await one.kill9();
          await one.start({ aheadMs: chance.whole(1, 400) * days });
          await lasting();
          await one.kill9();
          await one.start();
        },
      })),
    {
      name: 'Kafka is killed',
      happen: async () => {
        await kafka.kill9();
        await lasting();
        await kafka.restart();
      },
    },
    { name: 'Kafka is started again', happen: kafka.restart },
  ];
}

/** The programs that run twice. */
const pairs = (programs: readonly RunningProgram[]): readonly (readonly RunningProgram[])[] =>
  ['API', 'projector', 'broadcaster', 'clerk']
    .map((name) => programs.filter((one) => one.name.startsWith(name)))
    .filter(({ length }) => length > 1);
