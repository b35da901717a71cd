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

/** What the API answers to somebody: by it the numbers of a page are worked out again. */
export async function askApi<Answer>(person: string, path: string): Promise<Answer> {
  const answer = await fetch(systemHere().api + path, {
    headers: { authorization: `Bearer ${await tokenOf(person)}` },
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

/** Sends something to the API as somebody: what a journey begins with, where another program would have sent it. */
export async function tellApi(
  person: string,
  path: string,
  body: unknown,
): Promise<{ readonly status: number; readonly body: Record<string, string> }> {
  const answer = await fetch(systemHere().api + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf(person)}` },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
}
