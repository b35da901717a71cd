import { settings } from '#config';

/** The table of settings, from their definitions. */
export function settingsTable(): string {
  const rows = Object.entries(settings).map(
    ([name, { meaning, otherwise }]) =>
      `| \`${name}\` | ${meaning.replaceAll('|', '\\|')} | ${otherwise && `\`${otherwise}\``} |`,
  );
  return ['| setting | means | if not set |', '| --- | --- | --- |', ...rows].join('\n');
}

const from = '<!-- settings -->';
const to = '<!-- end of settings -->';

/** The text with the current table between its marks. */
export function withSettingsTable(readme: string): string {
  const [before = '', rest = ''] = readme.split(from);
  const after = rest.split(to).at(-1) ?? '';
  return `${before}${from}\n\n${settingsTable()}\n\n${to}${after}`;
}
