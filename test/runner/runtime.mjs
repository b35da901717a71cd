import { createRequire, isBuiltin } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileFunction, SyntheticModule } from 'node:vm';
import Runtime from 'jest-runtime';
import { isOfTheProduct, shareWith, sourceOfTheProduct } from './sources.mjs';

/** Of the worker: what a package gave when it was first imported. */
const packages = new Map();
const resolved = new Map();

/**
 * Loads packages and the sources of the product once a worker, as Node does, and specs with what helps them anew for
 * each file, as jest does. With the environment beside this file only: any other (`@jest-environment node` in a file's
 * first comment) keeps jest's own way.
 */
export default class RuntimeSharingPackages extends Runtime {
  constructor(config, environment, ...rest) {
    super(config, environment, ...rest);
    if (environment.sharesPackages) share(this);
  }
}

function share(runtime) {
  const { esmLoader, executor, _resolution: resolution } = runtime;
  shareWith(runtime);
  const resolveAlone = esmLoader.resolveModule.bind(esmLoader);
  esmLoader.getContext = () => undefined;
  esmLoader.resolveModule = async (specifier, from, context) => {
    if (specifier === '@jest/globals' || specifier.startsWith('data:'))
      return resolveAlone(specifier, from, context);
    const path = resolve(resolution, specifier, from);
    if (isBuiltin(path)) return imported(path);
    if (path.endsWith('.json')) return esmLoader.loadEsmModule(path);
    if (path.includes('/node_modules/')) return imported(pathToFileURL(path).href);
    return isOfTheProduct(path) ? sourceOfTheProduct(path) : esmLoader.loadEsmModule(path);
  };
  shareJest(runtime);
  executor.compile = (source, filename) =>
    compileFunction(source, executor.injectedModuleParameters, {
      filename,
      importModuleDynamically: (specifier, _function, attributes) =>
        executor.dynamicImport(specifier, filename, undefined, attributes),
    });
}

/** What jest itself is made of: once a worker too, but for the module that sets up the run of one file. */
function shareJest(runtime) {
  const ofThisFile = runtime.requireInternalModule.bind(runtime);
  runtime.requireInternalModule = (from, module) => (module ? createRequire(from)(module) : ofThisFile(from));
}

function resolve(resolution, specifier, from) {
  if (isBuiltin(specifier)) return specifier;
  const key = `${dirname(from)}\n${specifier}`;
  const known = resolved.get(key);
  if (known) return known;
  const path = resolution.resolveEsm(from, specifier);
  resolved.set(key, path);
  return path;
}

function imported(url) {
  const known = packages.get(url);
  if (known) return known;
  const importing = importOnce(url);
  packages.set(url, importing);
  return importing;
}

async function importOnce(url) {
  const exports = await import(url);
  const names = Object.keys(exports);
  const module = new SyntheticModule(
    names,
    () => {
      for (const name of names) module.setExport(name, exports[name]);
    },
    { identifier: url },
  );
  await module.link(() => undefined);
  await module.evaluate();
  return module;
}
