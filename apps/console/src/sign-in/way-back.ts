/** The page after signing in: a path of this console, or the home page. Never an address of another host. */
export function wayBack(asked: unknown): string {
  const at =
    typeof asked === 'string' && asked.startsWith('/') ? URL.parse(asked, 'http://console.invalid') : null;
  if (at?.host !== 'console.invalid') return '/';
  // The path is tested as it was read: `/..//elsewhere` has become `//elsewhere`, which is another host.
  return /^\/(\/|sign-)/.test(at.pathname) ? '/' : at.pathname + at.search;
}
