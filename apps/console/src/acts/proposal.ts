import { type Found, found, type Sent, textAt, wrong } from './sent.js';

const counted = ['newHomes', 'housesAltered'] as const;

/** The facts that determine the fee: those of the application, with the user's changes. */
export function readProposal(sent: Sent, at: string): Found {
  const from = parsed(textAt(sent, `${at}.from`));
  const development: Record<string, unknown> = { ...(from.development as object | undefined) };
  for (const name of counted) {
    const text = textAt(sent, `${at}.${name}`);
    if (text && !/^\d+$/.test(text)) return wrong(`${at}.${name}`, 'Enter how many, like 3');
    if (text) development[name] = Number(text);
  }
  const space = textAt(sent, `${at}.floorSpace`);
  if (space && !/^\d+(\.\d+)?$/.test(space))
    return wrong(`${at}.floorSpace`, 'Enter square metres, like 120');
  if (space) development.otherBuildings = { squareMetres: Number(space) };
  return found({ ...from, ...(Object.keys(development).length > 0 && { development }) });
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text || '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** The reverse: the application's facts as values of controls. */
export function proposalWritten(at: string, value: unknown): [string, string][] {
  const { development = {} } = value as { development?: Record<string, unknown> };
  const space = development.otherBuildings as { squareMetres?: unknown } | undefined;
  return [
    [`${at}.from`, JSON.stringify(value)],
    ...counted.flatMap((name): [string, string][] =>
      typeof development[name] === 'number' ? [[`${at}.${name}`, String(development[name])]] : [],
    ),
    ...(space?.squareMetres === undefined
      ? []
      : [[`${at}.floorSpace`, String(space.squareMetres)] as [string, string]]),
  ];
}
