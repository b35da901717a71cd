import type { AsyncLocalStorage } from 'node:async_hooks';

export function storagesOf(of: typeof AsyncLocalStorage): { readonly switchOff: () => void };
