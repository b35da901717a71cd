import { ConfigProblem, type Environment } from './problem.js';
import { type Setting, settings } from './settings.js';
import { unreachablePorts } from './unreachable-ports.js';

export const isSetting = (name: string): name is Setting => name in settings;

/** Readers of single settings, each with its default. */
export function read(environment: Environment) {
  const text = (name: Setting): string => environment[name]?.trim() || settings[name].otherwise;

  const port = (name: Setting): number => {
    const number = Number(text(name));
    if (unreachablePorts.has(number))
      throw new ConfigProblem(
        `${name}=${number} is a port that browsers and Node refuse to call (Fetch standard): choose another.`,
      );
    if (Number.isInteger(number) && number >= 0 && number <= 65_535) return number;
    throw new ConfigProblem(`${name}=${text(name)} is not a port (0 to 65535).`);
  };

  const oneOf = <Choice extends string>(name: Setting, choices: readonly Choice[]): Choice => {
    const choice = choices.find((each) => each === text(name));
    if (choice) return choice;
    throw new ConfigProblem(`${name}=${text(name)} must be one of ${choices.join(', ')}.`);
  };

  const list = (name: Setting): string[] =>
    text(name)
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean);

  return { text, port, oneOf, list };
}
