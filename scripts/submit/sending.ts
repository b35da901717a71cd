import { readFile } from 'node:fs/promises';

export type Outcome =
  | { readonly file: string; readonly received: Received }
  | { readonly file: string; readonly refused: string };

export interface Received {
  readonly caseReference: string;
  readonly council: string;
  readonly receivedOn: string;
  readonly applicationType: string;
  readonly typeIsKnown: boolean;
}

export interface Sender {
  readonly url: string;
  readonly token: string;
  /** Null: the council named in each submission. */
  readonly council: string | null;
}

interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { readonly field: string; readonly because: string }[];
}

const longestMs = 30_000;

/** No person to send as; with an explanation. */
export class NotSignedIn extends Error {
  override readonly name = 'NotSignedIn';
}

/** A token of the development issuer for a person it knows. */
export async function tokenFor(url: string, name: string): Promise<string> {
  const answer = await fetch(`${url}/dev/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name }),
    signal: AbortSignal.timeout(longestMs),
  });
  if (answer.ok) return ((await answer.json()) as { access_token: string }).access_token;
  const { code, detail } = await problemIn(answer);
  throw new NotSignedIn(
    code === 'no-such-route'
      ? 'This Casebook has no development issuer: send a token of yours with --token.'
      : detail,
  );
}

/** Sends a file unchanged and returns the result. */
export async function submit({ url, token, council }: Sender, file: string): Promise<Outcome> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error);
  if (bytes instanceof Error)
    return { file, refused: bytes.code === 'ENOENT' ? 'there is no such file' : bytes.message };
  const query = council === null ? '' : `?council=${encodeURIComponent(council)}`;
  try {
    const answer = await fetch(`${url}/submissions${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: bytes,
      signal: AbortSignal.timeout(longestMs),
    });
    if (answer.ok) return { file, received: (await answer.json()) as Received };
    return { file, refused: inWords(await problemIn(answer)) };
  } catch (error) {
    // It may or may not have arrived; sending it again is safe and finds out.
    const { message } = error as Error;
    return { file, refused: `no answer (${message}): send it again` };
  }
}

async function problemIn(answer: Response): Promise<Problem> {
  const text = await answer.text();
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return { code: 'unknown', detail: `it answered ${answer.status}: ${text.slice(0, 200)}` };
  }
}

/** The errors with their places if the answer has them, or else its explanation. */
function inWords({ detail, errors = [] }: Problem): string {
  if (errors.length === 0) return detail;
  return errors.map(({ field, because }) => (field ? `${field}: ${because}` : because)).join('; ');
}
