import { systemHere } from '../services/chromium.js';

async function tokenOf(person: string): Promise<string> {
  const signedIn = await fetch(`${systemHere().api}/dev/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: person }),
  });
  const { access_token: token } = (await signedIn.json()) as { access_token: string };
  return token;
}

async function asked(person: string, path: string): Promise<Response> {
  const answer = await fetch(systemHere().api + path, {
    headers: { authorization: `Bearer ${await tokenOf(person)}` },
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

/** The API's answer to somebody, from which a journey recalculates the numbers of a page. */
export async function askApi<Answer>(person: string, path: string): Promise<Answer> {
  return (await (await asked(person, path)).json()) as Answer;
}

/** The same for an answer that is a file of text. */
export async function askApiForText(person: string, path: string): Promise<string> {
  return await (await asked(person, path)).text();
}

/** Sends a request to the API as somebody, for what another program would have sent before a journey. */
export async function tellApi(
  person: string,
  path: string,
  body: unknown,
  /** The moment at which it counts as sent; now, if it is left out. */
  at?: string,
): Promise<{ readonly status: number; readonly body: Record<string, string> }> {
  const answer = await fetch(systemHere().api + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await tokenOf(person)}`,
      ...(at !== undefined && { 'casebook-now': at }),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
}

/** A month as pages write it: `2026-10` is "October 2026". */
export const monthInWords = (month: string): string =>
  new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en-GB', {
    ...({ month: 'long', year: 'numeric', timeZone: 'UTC' } as const),
  });
