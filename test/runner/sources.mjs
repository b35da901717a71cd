import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SourceTextModule } from 'node:vm';

/** All but its programs and its specs: these keep nothing in their modules (test/rules/kept-in-modules.spec.ts). */
const ofTheProduct = /\/(libs|apps)\/[^/]+\/src\/.*(?<!\.spec|\bmain)\.ts$/;

export const isOfTheProduct = (path) => ofTheProduct.test(path);

/** Of the worker: each source of the product that was loaded, with the time at which it had been written. */
const loaded = new Map();

/** The runtime of the file of specs that runs now: what a source imports later is imported for that file. */
let runtime;

/** Takes up what earlier files loaded, unless somebody has written to any of it since, or some of it does not load. */
export function shareWith(one) {
  runtime = one;
  if ([...loaded].some(isStale)) loaded.clear();
  // Or a stack trace would name lines of what was compiled.
  for (const [path, { map }] of loaded) runtime.transformCache.sourceMaps.set(path, map);
}

export function sourceOfTheProduct(path) {
  const known = loaded.get(path);
  if (known) return known.module;
  const writtenAt = modifiedAt(path);
  const module = new SourceTextModule(runtime.transformCache.transform(path, asModule), {
    identifier: path,
    importModuleDynamically: (...asked) => runtime.esmLoader.dynamicImport(...asked),
    initializeImportMeta: (meta) => {
      meta.url = pathToFileURL(path).href;
      meta.filename = path;
      meta.dirname = dirname(path);
    },
  });
  loaded.set(path, { module, writtenAt, map: runtime.transformCache.sourceMaps.get(path) });
  return module;
}

const isStale = ([path, { module, writtenAt }]) =>
  module.status === 'errored' || modifiedAt(path) !== writtenAt;

const modifiedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs;

/** As jest asks for a module. */
const asModule = {
  isInternalModule: false,
  supportsDynamicImport: true,
  supportsExportNamespaceFrom: true,
  supportsStaticESM: true,
  supportsTopLevelAwait: true,
};
