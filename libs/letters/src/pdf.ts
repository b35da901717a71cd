import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Block, Letter, NumberedItem } from './blocks.js';
import {
  type Doc,
  drawable,
  type Element,
  envelope,
  indent,
  keepTogether,
  margin,
  mm,
  numberPages,
  sizes,
  width,
  write,
} from './pdf-page.js';
import { planDrawn } from './site-plan.js';

const { resolve } = createRequire(import.meta.url);
const fontOf = (weight: string): Buffer =>
  readFileSync(resolve(`@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`));
let fonts: { readonly regular: Buffer; readonly bold: Buffer } | undefined;

/**
 * The letter as PDF/A-2a: tagged in reading order, with embedded fonts. The same letter always gives the same
 * bytes, so that a hash can verify it.
 */
export function pdf(letter: Letter): Promise<Buffer> {
  const doc = begun(letter);
  const parts: Buffer[] = [];
  const ended = new Promise<Buffer>((done, failed) => {
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => done(Buffer.concat(parts)));
    doc.on('error', failed);
  });
  draw(doc, letter);
  numberPages(doc);
  doc.end();
  return ended;
}

function begun({ title, sender, madeAt }: Letter): Doc {
  fonts ??= { regular: fontOf('400Regular'), bold: fontOf('700Bold') };
  const options = {
    ...{ size: 'A4', margin, bufferPages: true, pdfVersion: '1.7', subset: 'PDF/A-2a', tagged: true },
    ...{ lang: 'en-GB', displayTitle: true, font: fonts.regular },
    info: {
      ...{ Title: named(title), Author: named(sender[0] ?? 'Casebook') },
      ...{ Creator: 'Casebook', CreationDate: madeAt },
    },
  };
  // Its types lack the archival subsets.
  const doc = new PDFDocument(options as unknown as ConstructorParameters<typeof PDFDocument>[0]);
  doc.registerFont('regular', fonts.regular as never);
  doc.registerFont('bold', fonts.bold as never);
  (doc as unknown as { appendXML(xml: string): void }).appendXML(accessible);
  return doc;
}

/** Removes characters from a name that would break the metadata's XML, which the library does not escape. */
const named = (text: string): string => text.replaceAll('&', 'and').replace(/[<>]/g, '');

const ofSchema = 'http://www.aiim.org/pdfa/ns/';
/** Declares PDF/UA-1 too, with the schema description that PDF/A requires. */
const accessible = `
  <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdfaExtension="${ofSchema}extension/" xmlns:pdfaSchema="${ofSchema}schema#" xmlns:pdfaProperty="${ofSchema}property#">
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Which part of PDF/UA</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
    </rdf:li></rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>`;

function draw(doc: Doc, { title, sender, recipient, dated, blocks, proof }: Letter): void {
  const root = doc.struct('Document');
  doc.addStructure(root);
  const add = (tag: 'P' | 'H1', drawn: () => void) => root.add(doc.struct(tag, {}, [drawn]));
  const from = sender.join('\n');
  if (from) add('P', () => write(doc, from, { y: 15 * mm, align: 'right', size: sizes.small }));
  const to = recipient.join('\n');
  if (to) add('P', () => write(doc, to, { x: envelope.left, y: envelope.top, width: envelope.width }));
  doc.y = to ? envelope.below : Math.max(doc.y + 6 * mm, 40 * mm);
  add('P', () => write(doc, dated));
  add('H1', () => write(doc, title, { size: sizes.title, bold: true }));
  for (const block of blocks) addBlock(doc, root, block);
  if (proof !== null) add('P', () => write(doc, proof, { size: sizes.small }));
  root.end();
}

function addBlock(doc: Doc, root: Element, block: Block): void {
  switch (block.kind) {
    case 'heading':
      keepTogether(doc, 25 * mm);
      root.add(doc.struct('H2', {}, [() => write(doc, block.text, { size: sizes.heading, bold: true })]));
      return;
    case 'paragraph':
      root.add(doc.struct('P', {}, [() => write(doc, block.text)]));
      return;
    case 'particulars':
      for (const { label, value } of block.lines)
        root.add(doc.struct('P', {}, [() => write(doc, value, { label: `${label}: ` })]));
      return;
    case 'list':
      addList(
        doc,
        root,
        block.items.map((text) => ({ mark: '•', paragraphs: [text] })),
      );
      return;
    case 'plan':
      addPlan(doc, root, block);
      return;
    case 'numbered':
      addList(doc, root, block.items.map(numberedItem));
      return;
  }
}

/** Draws the boundary without a map, with a text alternative. */
function addPlan(doc: Doc, root: Element, { plan, caption }: Extract<Block, { kind: 'plan' }>): void {
  const { height, rings, bar, north } = planDrawn(plan, { width, height: 85 * mm });
  keepTogether(doc, height + 15 * mm);
  const alt = `${caption}. North is at the top; the bar is ${bar.words} long.`;
  const drawn = () => {
    const top = doc.y;
    doc.save().translate(margin, top);
    for (const [first, ...rest] of rings) {
      if (!first) continue;
      doc.moveTo(...first);
      for (const point of rest) doc.lineTo(...point);
      doc.closePath();
    }
    doc.lineWidth(1.5).stroke('#d4351c');
    doc
      .moveTo(bar.x, bar.y)
      .lineTo(bar.x + bar.length, bar.y)
      .lineWidth(2)
      .stroke('#0b0c0c');
    const [x, y] = north;
    doc.polygon([x, y], [x + 5, y + 14], [x - 5, y + 14]).fill('#0b0c0c');
    doc.fontSize(sizes.small).font('regular');
    doc.text(drawable(doc, bar.words), bar.x, bar.y + 4, { lineBreak: false });
    doc.text('N', x - 3, y + 17, { lineBreak: false });
    doc.restore();
    doc.y = top + height;
  };
  root.add(doc.struct('Figure', { alt }, [drawn]));
  root.add(doc.struct('P', {}, [() => write(doc, caption, { size: sizes.small })]));
}

interface Item {
  readonly mark: string;
  readonly paragraphs: readonly string[];
}

const numberedItem = ({ number, text, reason }: NumberedItem): Item => ({
  mark: `${number}.`,
  paragraphs: [text, ...(reason === null ? [] : [`Reason: ${reason}`])],
});

function addList(doc: Doc, root: Element, items: readonly Item[]): void {
  const list = doc.struct('L');
  root.add(list);
  for (const { mark, paragraphs } of items) {
    const item = doc.struct('LI');
    list.add(item);
    keepTogether(doc, 12 * mm);
    const top = doc.y;
    item.add(doc.struct('Lbl', {}, [() => write(doc, mark, { y: top, width: indent, gap: 0 })]));
    doc.y = top;
    const body = doc.struct('LBody');
    item.add(body);
    for (const text of paragraphs)
      body.add(
        doc.struct('P', {}, [
          () => write(doc, text, { x: margin + indent, width: width - indent, gap: 0.4 }),
        ]),
      );
    body.end();
    item.end();
  }
  list.end();
  doc.moveDown(0.3);
}
