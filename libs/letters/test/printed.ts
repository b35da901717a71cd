import { inflateSync } from 'node:zlib';

/** What a PDF reader finds in a file, read without the library that wrote it. */
export interface Printed {
  readonly catalog: string;
  readonly metadata: string;
  /** The descriptors of its fonts. */
  readonly fonts: readonly string[];
  /** The tags in structure order, each with its text. */
  readonly tags: readonly Tag[];
  readonly pages: number;
}

interface Tag {
  readonly tag: string;
  readonly text: string;
}

interface Part {
  readonly dictionary: string;
  readonly content: string;
}

type Parts = ReadonlyMap<string, Part>;

/** Reads a file without object streams, as ours are. */
export function printed(file: Buffer): Printed {
  const parts = partsOf(file);
  const dictionaries = [...parts.values()].map(({ dictionary }) => dictionary);
  const ofType = (type: string) => dictionaries.filter((each) => each.includes(`/Type /${type}\n`));
  const [catalog = ''] = ofType('Catalog');
  const tree = parts.get(named(catalog, 'StructTreeRoot'))!;
  return {
    catalog,
    metadata: parts.get(named(catalog, 'Metadata'))!.content,
    fonts: ofType('FontDescriptor'),
    tags: kidsOf(tree.dictionary).flatMap(({ id }) => tagsUnder(id!, parts, textsByMark(parts))),
    pages: ofType('Page').length,
  };
}

function partsOf(file: Buffer): Parts {
  const text = file.toString('latin1');
  const found = [...text.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)];
  return new Map(
    found.map(([, id, body]) => {
      const [dictionary = '', stream] = body!.split('\nstream\n');
      return [id!, { dictionary, content: stream ? streamed(dictionary, stream) : '' }];
    }),
  );
}

function streamed(dictionary: string, stream: string): string {
  const bytes = Buffer.from(stream.replace(/\nendstream$/, ''), 'latin1');
  return dictionary.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : bytes.toString();
}

/** The object that a dictionary's key refers to. */
const named = (dictionary: string, key: string): string =>
  new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1] ?? '';

interface Kid {
  readonly id?: string;
  readonly mark?: string;
}

/** Child elements and marked content, in order. */
function kidsOf(dictionary: string): readonly Kid[] {
  const [, own] = /\/Pg (\d+) 0 R\n?>>$/.exec(dictionary) ?? [];
  const [, kids = ''] = /\/K \[([\s\S]*?)\]/.exec(dictionary) ?? /\/K (\d+ 0 R)/.exec(dictionary) ?? [];
  return [...kids.matchAll(/<<[\s\S]*?>>|(\d+) 0 R|\d+/g)].map(([all, id]) => {
    if (id !== undefined) return { id };
    const page = named(all, 'Pg') || own;
    return { mark: `${page}/${/\/MCID (\d+)/.exec(all)?.[1] ?? all}` };
  });
}

function tagsUnder(id: string, parts: Parts, texts: ReadonlyMap<string, string>): readonly Tag[] {
  const { dictionary } = parts.get(id)!;
  const kids = kidsOf(dictionary);
  const text = kids.flatMap(({ mark }) => (mark ? [texts.get(mark) ?? '(no such mark)'] : [])).join(' ');
  const tag = /\/S \/(\w+)/.exec(dictionary)![1]!;
  return [{ tag, text }, ...kids.flatMap((kid) => (kid.id ? tagsUnder(kid.id, parts, texts) : []))];
}

/** The text of each marked-content item on each page. */
function textsByMark(parts: Parts): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [page, { dictionary }] of parts) {
    if (!dictionary.includes('/Type /Page\n')) continue;
    const resources = parts.get(named(dictionary, 'Resources'))?.dictionary ?? dictionary;
    const fonts = [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(
      ([, name, id]) =>
        [name!, signsOf(parts.get(named(parts.get(id!)!.dictionary, 'ToUnicode'))!.content)] as const,
    );
    const { content } = parts.get(named(dictionary, 'Contents'))!;
    for (const [, mark, drawn] of content.matchAll(/\/MCID (\d+)\n>> BDC\n([\s\S]*?)^EMC/gm))
      texts.set(`${page}/${mark}`, textIn(drawn!, new Map(fonts)));
  }
  return texts;
}

/** A font's characters, by their codes. */
function signsOf(map: string): readonly string[] {
  return [...map.matchAll(/\[([^\]]*)\]/g)].flatMap(([, signs]) =>
    [...signs!.matchAll(/<([^>]*)>/g)].map(([, units]) =>
      String.fromCharCode(...units!.split(' ').map((unit) => Number.parseInt(unit, 16))),
    ),
  );
}

function textIn(drawn: string, fonts: ReadonlyMap<string, readonly string[]>): string {
  const lines: string[] = [];
  let signs: readonly string[] = [];
  for (const [, font, row] of drawn.matchAll(/\/(F\d+) [\d.]+ Tf|^\[(.*)\] TJ/gm)) {
    if (font) signs = fonts.get(font)!;
    const codes = [...(row ?? '').matchAll(/<([^>]*)>/g)].flatMap(([, hex]) => hex!.match(/.{4}/g) ?? []);
    if (row !== undefined) lines.push(codes.map((code) => signs[Number.parseInt(code, 16)]).join(''));
  }
  return lines.join(' ').replace(/ +/g, ' ').trim();
}
