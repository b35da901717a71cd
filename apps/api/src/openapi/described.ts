import { wordsOfProperties } from './words/index.js';

type Schema = Readonly<Record<string, unknown>>;

/** Describes each property of each schema, with its unit: in its own words, or else in the vocabulary's. */
export function withDescriptions<Part>(part: Part): Part {
  if (Array.isArray(part)) return part.map((each) => withDescriptions(each)) as Part;
  if (!isObject(part)) return part;
  const said = Object.entries(part).map(([key, each]) =>
    key === 'properties' && isSchema(part)
      ? [key, describedProperties(each as Readonly<Record<string, Schema>>)]
      : [key, verbatim.has(key) ? each : withDescriptions(each)],
  );
  return Object.fromEntries(said) as Part;
}

/** Values, not schemas: an example may well have properties. */
const verbatim = new Set(['example', 'examples', 'default', 'enum', 'const']);

const isObject = (part: unknown): part is Schema => typeof part === 'object' && part !== null;

/** A schema may itself describe a property that is called `properties`. */
const isSchema = ({ type, properties }: Schema): boolean =>
  isObject(properties) && (type === 'object' || Object.values(properties).every(isObject));

function describedProperties(properties: Readonly<Record<string, Schema>>): Record<string, Schema> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => {
      const words = schema.description ?? wordsOfProperties.get(name);
      const inner = withDescriptions(schema);
      return [
        name,
        typeof words === 'string' ? { ...inner, description: withUnit(words, name, schema) } : inner,
      ];
    }),
  );
}

function withUnit(words: string, name: string, schema: Schema): string {
  const unit = unitOf(name, JSON.stringify(schema));
  return unit && !unit.said.test(words) ? `${words.replace(/(?<![.?!])$/, '.')} ${unit.words}` : words;
}

interface Unit {
  /** If the words already say it. */
  readonly said: RegExp;
  readonly words: string;
}

const pence: Unit = { said: /\bpence\b/i, words: 'In whole pence.' };
const metres: Unit = { said: /square metres/i, words: 'In square metres.' };
const hectares: Unit = { said: /hectares/i, words: 'In hectares.' };
const day: Unit = { said: /London/, words: 'A day in Europe/London.' };
const moment: Unit = { said: /UTC/, words: 'A moment in UTC.' };

function unitOf(name: string, schema: string): Unit | undefined {
  if (/(^p|P)ence$/.test(name)) return pence;
  if (/squareMetres$/i.test(name)) return metres;
  if (/hectares$/i.test(name)) return hectares;
  if (/"format":"date"/.test(schema) && !schema.includes('"properties"')) return day;
  if (/"format":"date-time"/.test(schema) && !schema.includes('"properties"')) return moment;
  return undefined;
}
