import type { Block, Letter, Point } from './blocks.js';
import { planDrawn } from './site-plan.js';

/** The letter as a self-contained page, without scripts or external files. */
export function html(letter: Letter): string {
  const { title, sender, recipient, dated, blocks, proof } = letter;
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text(title)}</title><style>${style}</style></head>`,
    '<body><main>',
    sender.length > 0 ? `<p class="sender">${lines(sender)}</p>` : '',
    recipient.length > 0 ? `<p class="recipient">${lines(recipient)}</p>` : '',
    `<p>${text(dated)}</p>`,
    `<h1>${text(title)}</h1>`,
    ...blocks.map(blockOf),
    proof === null ? '' : `<p class="proof">${text(proof)}</p>`,
    '</main></body></html>',
    '',
  ]
    .filter((line, at, all) => line !== '' || at === all.length - 1)
    .join('\n');
}

const style =
  'body{font:1.1rem/1.5 "Source Sans 3",arial,sans-serif;color:#0b0c0c;background:#fff;margin:2rem}' +
  'main{max-width:42rem;margin:0 auto;overflow-wrap:anywhere}dt{font-weight:700}dd{margin:0 0 .5rem}' +
  '.proof{font-size:.9rem;color:#484b4d}h1{font-size:1.8rem;line-height:1.2}h2{font-size:1.3rem}' +
  '@media print{body{margin:0}}';

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${text(block.text)}</h2>`;
    case 'paragraph':
      return `<p>${lines(block.text.split('\n'))}</p>`;
    case 'particulars':
      return `<dl>${block.lines
        .map(({ label, value }) => `<dt>${text(label)}</dt><dd>${lines(value.split('\n'))}</dd>`)
        .join('')}</dl>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${text(item)}</li>`).join('')}</ul>`;
    case 'plan':
      return figure(block);
    case 'numbered':
      return `<ol>${block.items
        .map(
          ({ number, text: words, reason }) =>
            `<li value="${number}"><p>${lines(words.split('\n'))}</p>${
              reason === null ? '' : `<p>Reason: ${lines(reason.split('\n'))}</p>`
            }</li>`,
        )
        .join('')}</ol>`;
  }
}

const path = (points: readonly Point[]): string =>
  points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

function figure({ plan, caption }: Extract<Block, { kind: 'plan' }>): string {
  const { width, height, rings, bar, north } = planDrawn(plan, { width: 480, height: 320 });
  const [x, y] = north;
  const words = `${caption}. North is at the top; the bar is ${bar.words} long.`;
  return [
    `<figure><svg role="img" aria-label="${text(words)}" viewBox="-2 0 ${width + 4} ${height.toFixed(1)}" width="100%">`,
    `<path d="${rings.map((ring) => `${path(ring)}Z`).join('')}" fill="none" stroke="#d4351c" stroke-width="2"/>`,
    `<path d="M${bar.x} ${bar.y.toFixed(1)}h${bar.length.toFixed(1)}" stroke="#0b0c0c" stroke-width="3"/>`,
    `<text x="${bar.x}" y="${(bar.y + 14).toFixed(1)}" font-size="12">${text(bar.words)}</text>`,
    `<path d="M${x} ${y}l5 14h-10Z" fill="#0b0c0c"/><text x="${x - 4}" y="${y + 28}" font-size="12">N</text>`,
    `</svg><figcaption>${text(caption)}</figcaption></figure>`,
  ].join('');
}

const lines = (all: readonly string[]): string => all.map(text).join('<br>');

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const text = (words: string): string => words.replace(/[&<>"]/g, (sign) => signs[sign]!);
