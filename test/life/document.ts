import { join } from 'node:path';
import { repository } from '../../scripts/repository.js';
import type { Operations } from './operations.js';
import type { Tried } from './trying.js';

export const page = join(repository, 'docs/life-of-a-case.md');

/** The result of a move, in a word or two. */
function cameOf({ answer: { body } }: Tried): string {
  if (body.refused) return body.refused.code;
  return body.facts.length > 0 ? '**may**' : 'done already';
}

/** The move's name: its route, and what distinguishes it from others of that route. */
const nameOf = ({ route, move: { called } }: Pick<Tried, 'route' | 'move'>): string =>
  `\`${route}\`${called ? `: ${called}` : ''}`;

/** docs/life-of-a-case.md, made only from the API's answers. */
export function lifeOfACase(tried: readonly Tried[], { tagOf }: Operations): string {
  const topics = [...new Set(tried.map(({ route }) => tagOf(route)))];
  return [
    preface,
    '## Where a case can stand',
    whereCasesStand(tried),
    '## What may be done there',
    'Each heading is a topic, each column a command by its route, each row where a case stands. What may be done is **may**; what is so already, and changes nothing, is "done already"; the rest is refused, and the code says why.',
    ...topics.flatMap((topic) => [
      `### ${topic}`,
      whatMayBeDone(tried.filter(({ route }) => tagOf(route) === topic)),
    ]),
    '## What the refusals say',
    whatRefusalsSay(tried),
  ]
    .join('\n\n')
    .concat('\n');
}

const preface = `# The life of a case

<!-- Written by \`npm run life\`: change what the system does, not this page. -->

Where a case can stand, and what may then be done. Nothing here is written by hand: a case is brought to each place over HTTP, and every command is tried on it. \`test/life\` holds this page to what the API answers. An officer is told the same of one case by \`GET …/acts\`, from the same guards; what turns on what is sent is told by \`POST …/preview\`.`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Grouped by case, in the original order. */
export function byCase(tried: readonly Tried[]): ReadonlyMap<string, readonly Tried[]> {
  const all = new Map<string, Tried[]>();
  for (const each of tried) all.set(each.the.stands, [...(all.get(each.the.stands) ?? []), each]);
  return all;
}

/** The moves that take a case to another stage. */
export function waysOn(ofCase: readonly Tried[]): readonly Tried[] {
  const stage = stageOf(ofCase);
  return ofCase.filter(({ answer: { body } }) => body.standing.stage !== stage);
}

/** The stage of a case, which a refused move does not change. */
export const stageOf = (ofCase: readonly Tried[]): string =>
  ofCase.find(({ answer: { body } }) => body.refused)!.answer.body.standing.stage;

function whereCasesStand(tried: readonly Tried[]): string {
  const rows = [...byCase(tried)].map(([stands, ofCase]) => {
    const ways = waysOn(ofCase).map(nameOf);
    return [stands, stageOf(ofCase), ways.length > 0 ? ways.join(', ') : 'It has ended.'];
  });
  return table(['where it stands', 'stage', 'what takes it to another stage'], rows);
}

function whatMayBeDone(ofTopic: readonly Tried[]): string {
  const moves = [...new Set(ofTopic.map(nameOf))];
  const rows = [...byCase(ofTopic)].map(([stands, ofCase]) => [stands, ...ofCase.map(cameOf)]);
  return table(['where it stands', ...moves], rows);
}

function whatRefusalsSay(tried: readonly Tried[]): string {
  const words = new Map<string, string>();
  for (const { answer } of tried) {
    const { refused } = answer.body;
    if (refused && !words.has(refused.code)) words.set(refused.code, refused.because);
  }
  const rows = [...words].sort(([one], [other]) => (one < other ? -1 : 1));
  return table(
    ['code', 'for example'],
    rows.map(([code, because]) => [`\`${code}\``, because]),
  );
}
