/** Where to go after signing in: a path of this console, or its home. Never another host's address. */
export function wayBack(asked: unknown): string {
  if (typeof asked !== 'string' || !/^\/(?![/\\])/.test(asked) || /[\r\n\t]/.test(asked)) return '/';
  const at = new URL(asked, 'http://console.invalid');
  return at.host === 'console.invalid' && !at.pathname.startsWith('/sign-') ? at.pathname + at.search : '/';
}
