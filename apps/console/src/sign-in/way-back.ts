/** The page after signing in: a path of this console, or the home page. Never an address of another host. */
export function wayBack(asked: unknown): string {
  if (typeof asked !== 'string' || !/^\/(?![/\\])/.test(asked) || /[\r\n\t]/.test(asked)) return '/';
  const at = new URL(asked, 'http://console.invalid');
  return at.host === 'console.invalid' && !at.pathname.startsWith('/sign-') ? at.pathname + at.search : '/';
}
