const real = globalThis.Date;

/** Sets the clock of this process, by which a console and an API that run in it go, until it is put back. */
export function setClock(moment: string): void {
  const ahead = real.parse(moment) - real.now();
  const now = (): number => real.now() + ahead;
  globalThis.Date = new Proxy(real, {
    construct: (target, given) => Reflect.construct(target, given.length > 0 ? given : [now()]),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}

export function putClockBack(): void {
  globalThis.Date = real;
}
