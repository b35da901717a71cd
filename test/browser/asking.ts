import { systemHere } from '../services/chromium.js';

/** What the API answers to somebody: by it the numbers of a page are worked out again. */
export async function askApi<Answer>(person: string, path: string): Promise<Answer> {
  const { api } = systemHere();
  const signedIn = await fetch(`${api}/dev/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: person }),
  });
  const { access_token: token } = (await signedIn.json()) as { access_token: string };
  const answer = await fetch(api + path, { headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
