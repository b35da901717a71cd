import { answeredUnless, type Schemas } from '../../api/casebook-api.js';
import { pathOf } from '../../cases/opening.js';
import type { Begun } from '../begun.js';

type Body = Readonly<Record<string, unknown>>;
type Letter = Schemas['LetterDraftView'] & { readonly blocks: readonly LetterBlock[] };

interface LetterBlock {
  readonly kind: 'heading' | 'list' | 'paragraph';
  readonly lines: readonly string[];
}

/** Only letters to these people are drafted by the API. */
const drafted: ReadonlySet<unknown> = new Set([undefined, 'applicant', 'agent']);

/** The letter that would be sent, to be read before it goes; nothing for another act or recipient. */
export async function letterIn({ act, api, found }: Begun, body: Body): Promise<Letter | null> {
  if (act.command !== 'letters' || !drafted.has(body.to)) return null;
  const { letter, to, requestId, channel, commentsUntil } = body;
  const query = Object.fromEntries(
    Object.entries({ letter, to, requestId, channel, commentsUntil }).filter(
      ([, value]) => value !== undefined,
    ),
  );
  const at = '/councils/{council}/planning-applications/{caseId}/letter-draft';
  // Whoever may write a letter but not see an address checks it without.
  const asked = api.GET(at, { params: { path: pathOf(found), query: query as never } });
  const drawn = await answeredUnless([403, 409], asked);
  return drawn ? { ...drawn, blocks: blocksOf(drawn.text) } : null;
}

/** The text of a letter as messages have it: `# ` begins a heading, `* ` an item of a list. */
export const blocksOf = (text: string): readonly LetterBlock[] =>
  text
    .split(/\n{2,}/)
    .map((block) => block.split('\n'))
    .map((lines) => {
      const marked = (mark: string): boolean => lines.every((line) => line.startsWith(mark));
      const plain = lines.map((line) => line.replace(/^[#*] /, ''));
      if (marked('# ')) return { kind: 'heading', lines: plain };
      return marked('* ') ? { kind: 'list', lines: plain } : { kind: 'paragraph', lines };
    });
