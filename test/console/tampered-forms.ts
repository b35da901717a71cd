/** A form of a page, as its controls stand in the HTML. */
export function controlsIn(html: string): readonly Control[] {
  const main = html.slice(html.indexOf('<main'));
  const inputs = [...main.matchAll(/<(?:input|textarea)\b([^>]*)>/g)].map(([, text = '']) => ({
    name: attribute(text, 'name'),
    type: attribute(text, 'type') || 'text',
    values: [attribute(text, 'value')],
  }));
  const selects = [...main.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)].map(
    ([, text = '', options = '']) => ({
      name: attribute(text, 'name'),
      type: 'select',
      values: [...options.matchAll(/<option\b([^>]*)>/g)].map(([, option = '']) =>
        attribute(option, 'value'),
      ),
    }),
  );
  return [...inputs, ...selects].filter(({ name }) => name !== '');
}

interface Control {
  readonly name: string;
  readonly type: string;
  readonly values: readonly string[];
}

const attribute = (text: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1] ?? '';

interface Other {
  readonly council: string;
  readonly caseId: string;
  readonly reference: string;
}

/** Filled in as well as can be, but naming another council and its case wherever a council or a case is named. */
export const tampered = (controls: readonly Control[], other: Other): Record<string, string> =>
  Object.fromEntries(
    controls
      .filter(({ type }) => type !== 'file')
      .map((control) => [control.name, filledIn(control, other)] as const),
  );

const councils = ['CAM', 'SCA'];

function filledIn({ name, type, values }: Control, other: Other): string {
  if (
    values.some((each) => councils.includes(each.toUpperCase())) ||
    /\b(council|host|of|member)$/.test(name)
  )
    return other.council;
  if (/caseId$/.test(name)) return other.caseId;
  if (/\b(case|reference|duplicateOf)$/.test(name)) return other.reference;
  if (/-(day|month)$/.test(name)) return '1';
  if (/-year$/.test(name)) return '2031';
  return values.find((each) => each !== '') ?? (type === 'text' ? '5' : '');
}
