/** A package in CycloneDX, as far as needed here. */
export interface Component {
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly {
    readonly license?: { readonly id?: string; readonly name?: string };
    readonly expression?: string;
  }[];
}

/** Licences that require only attribution. Adding one is a decision for the project. */
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
  // For fonts: may be embedded and shipped, but not sold alone (ADR 51).
  'OFL-1.1',
  'Python-2.0',
  // Given to the public domain (ADR 50).
  'Unlicense',
]);

/** Packages whose licence is stated only in a file, which we have read. Read it again with each version. */
const readByUs: Readonly<Record<string, string>> = { 'png-js@2.0.0': 'MIT' };

/** Packages with another licence, or without one. */
export const unlicensed = (components: readonly Component[]): readonly string[] =>
  components
    .filter((component) => !mayBeUsed(licenceOf(component)))
    .map((component) => `${component.name}@${component.version}: ${licenceOf(component) || 'no licence'}`);

export const licenceOf = ({ name, version, licenses = [] }: Component): string =>
  licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? '').join(' AND ') ||
  (readByUs[`${name}@${version}`] ?? '');

/** Whether an SPDX expression without nested brackets is allowed: alternatives, or a combination. */
function mayBeUsed(expression: string): boolean {
  const plain = expression.replace(/[()]/g, '');
  return plain
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((each) => allowed.has(each.trim())));
}
