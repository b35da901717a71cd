import { AsyncLocalStorage } from 'node:async_hooks';
// Loaded before any package: what is on the global object by then, it hands on to every realm that it makes.
import 'jest-environment-node';
import { ModuleMocker } from 'jest-mock';
import { leftOpen, openNow } from './left-open.mjs';
import { storagesOf } from './storages.mjs';

/** What a package puts on the global object when it loads, and needs as long as it or the product is loaded. */
const ofPackages = new Set(['proto', 'classValidatorMetadataStorage']);

const signalsAndFaults = ['SIGTERM', 'SIGINT', 'SIGHUP', 'uncaughtException', 'unhandledRejection'];

const storages = storagesOf(AsyncLocalStorage);

// A worker gets half a second to end, then jest reports that it left something open. On a busy machine, freeing all
// memory first can take longer, and `process.exit` does not do that.
const { exit } = process;
if (process.send) process.once('beforeExit', () => exit.call(process));

/**
 * The realm of the worker itself, so that a package loaded once serves every file of specs: an `Error` is an `Error`
 * everywhere. Whatever a file changes of the process is put back when it ends.
 */
export default class WorkerRealm {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern = null;
  sharesPackages = true;

  #conditions;
  #path;
  #before = {
    keys: new Set(Reflect.ownKeys(globalThis)),
    env: { ...process.env },
    listeners: new Map(signalsAndFaults.map((name) => [name, new Set(process.listeners(name))])),
    exit: process.exit,
    console: globalThis.console,
    open: openNow(),
  };

  constructor({ projectConfig }, { testPath }) {
    this.#path = testPath;
    this.#conditions = projectConfig.testEnvironmentOptions.customExportConditions;
  }

  async setup() {
    // Each `expect` takes a stack trace, and jest's hundred frames cost a property more than what it asks.
    Error.stackTraceLimit = 20;
  }

  async teardown() {
    storages.switchOff();
    this.#clearGlobals();
    this.#putProcessBack();
    const left = await leftOpen(this.#before.open);
    if (left.length > 0) throw new Error(`${this.#path} left open: ${left.join(', ')}.`);
  }

  #clearGlobals() {
    for (const key of Reflect.ownKeys(globalThis)) {
      if (!this.#before.keys.has(key) && !ofPackages.has(key)) Reflect.deleteProperty(globalThis, key);
    }
    globalThis.console = this.#before.console;
  }

  #putProcessBack() {
    const { env, exit, listeners } = this.#before;
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    process.exit = exit;
    process.exitCode = undefined;
    for (const [name, kept] of listeners) {
      for (const listener of process.listeners(name))
        if (!kept.has(listener)) process.removeListener(name, listener);
    }
  }

  exportConditions() {
    return this.#conditions;
  }

  getVmContext() {
    return globalThis;
  }
}
