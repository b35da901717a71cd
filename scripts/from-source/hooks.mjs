import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Relative imports say `.js`, which is what they will be once built. */
export async function resolve(specifier, context, nextResolve) {
  const fromSource = context.parentURL?.endsWith('.ts') && /^\.{1,2}\/.*\.js$/.test(specifier);
  return nextResolve(fromSource ? specifier.replace(/\.js$/, '.ts') : specifier, context);
}

export async function load(url, context, nextLoad) {
  if (!/^file:.*(?<!\.d)\.ts$/.test(url) || url.includes('/node_modules/')) return nextLoad(url, context);
  return { format: 'module', source: await compiled(fileURLToPath(url)), shortCircuit: true };
}

const options = {
  configFile: false,
  swcrc: false,
  sourceMaps: 'inline',
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
    target: 'es2023',
  },
  module: { type: 'es6' },
};

const kept = new URL('../../.cache/from-source/', import.meta.url);
const packages = readFileSync(new URL('../../package-lock.json', import.meta.url));
const how = createHash('sha256').update(JSON.stringify(options)).update(packages).digest();

/** As it was compiled last, unless it or anything that compiles it has changed: a third of a start. */
async function compiled(filename) {
  const source = readFileSync(filename, 'utf8');
  const mark = `//${hash(how, source)}`;
  const file = fileURLToPath(new URL(`${hash(filename)}.js`, kept));
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (before.endsWith(mark)) return before;
  const { transform } = await import('@swc/core');
  const { code } = await transform(source, { filename, ...options });
  const now = `${code}\n${mark}`;
  keep(file, now);
  return now;
}

const hash = (...parts) => parts.reduce((sum, part) => sum.update(part), createHash('sha256')).digest('hex');

/** Whole or not at all: another process may be reading it. Where nothing can be kept, each start compiles anew. */
function keep(file, code) {
  try {
    mkdirSync(kept, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, code);
    renameSync(`${file}.${process.pid}`, file);
  } catch {}
}
