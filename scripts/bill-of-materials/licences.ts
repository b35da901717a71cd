/** What CycloneDX says of a package, as far as it matters here. */
export interface Component {
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly {
    readonly license?: { readonly id?: string; readonly name?: string };
    readonly expression?: string;
  }[];
}

/** Licences that ask no more than to be named. One more is a decision: put it here with the next lawyer you meet. */
const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  // Of fonts: it may be embedded and shipped, and not sold alone (ADR 51).
  'OFL-1.1',
  'Python-2.0',
  // Given to the public domain (ADR 50).
  'Unlicense',
]);

/** These say it in a file of theirs alone. Read again with each version. */
const readByUs: Readonly<Record<string, string>> = { 'png-js@2.0.0': 'MIT' };

/** The packages whose licence is none of those, or that say none. */
export const unlicensed = (components: readonly Component[]): readonly string[] =>
  components
    .filter((component) => !mayBeUsed(licenceOf(component)))
    .map((component) => `${component.name}@${component.version}: ${licenceOf(component) || 'no licence'}`);

export const licenceOf = ({ name, version, licenses = [] }: Component): string =>
  licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? '').join(' AND ') ||
  (readByUs[`${name}@${version}`] ?? '');

/** An SPDX expression without brackets within brackets, as packages write them: one of several, or all of them. */
function mayBeUsed(expression: string): boolean {
  const plain = expression.replace(/[()]/g, '');
  return plain
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((each) => allowed.has(each.trim())));
}
