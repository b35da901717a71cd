import type { Schemas } from '../api/casebook-api.js';
import { sentence } from '../cases/case-parts.js';

const states = {
  up: { words: 'up', colour: 'green' },
  waiting: { words: 'waits', colour: 'yellow' },
  down: { words: 'down', colour: 'red' },
} as const;

type State = keyof typeof states;

const isState = (text: string): text is State => Object.hasOwn(states, text);

export const stateShown = (state: string) => states[isState(state) ? state : 'down'];

/** Names of the parts in the readiness answer. */
const names: Readonly<Record<string, string>> = {
  eventStore: 'Event store',
  following: 'What others have recorded',
  readModels: 'Database of the read models',
  database: 'Database',
  clock: 'Clock',
  lease: 'Whose turn it is',
  rounds: 'Looks at cases',
  scanner: 'Virus scanner',
  kafka: 'Kafka',
  parked: 'Facts set aside for repair',
};

export const partNamed = (name: string): string => names[name] ?? sentence(name);

/** A background process: whether it runs, and what it reports. */
export const processShown = ({ worker, holder, isFresh, isReady, ...said }: Schemas['ProcessView']) => ({
  ...{ name: sentence(worker), holder, reportedAt: said.reportedAt, isFresh },
  ...(isFresh ? stateShown(isReady ? 'up' : 'down') : { words: 'not heard of', colour: 'red' }),
  parts: said.parts.map(({ name, state, because }) => ({
    ...{ name: partNamed(name), because: because ?? '', ...stateShown(state) },
  })),
});
