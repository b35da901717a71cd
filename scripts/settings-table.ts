import { settings } from '#config';

/** The page's table of settings, from where they are defined. */
export function settingsTable(): string {
  const rows = Object.entries(settings).map(
    ([name, { meaning, otherwise }]) =>
      `| \`${name}\` | ${meaning.replaceAll('|', '\\|')} | ${otherwise && `\`${otherwise}\``} |`,
  );
  return ['| setting | means | if not set |', '| --- | --- | --- |', ...rows].join('\n');
}

const from = '<!-- settings -->';
const to = '<!-- end of settings -->';

/** The text with the table between its marks as it should be. */
export function withSettingsTable(readme: string): string {
  const [before = '', rest = ''] = readme.split(from);
  const after = rest.split(to).at(-1) ?? '';
  return `${before}${from}\n\n${settingsTable()}\n\n${to}${after}`;
}
