import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

interface Asked {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

interface Said {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const connections = new Agent({ keepAlive: true });

/**
 * One request and its answer; where that says that it moved (307 or 308), the answer of the new place. `fetch` takes
 * twice the processor for each, and specs send tens of thousands.
 */
export async function overHttp(url: string, asked: Asked): Promise<Said> {
  const said = await once(url, asked);
  const moved = [307, 308].includes(said.status) ? said.headers.get('location') : null;
  return moved === null ? said : once(new URL(moved, url).href, asked);
}

function once(url: string, { method, headers, body }: Asked): Promise<Said> {
  return new Promise((resolve, reject) => {
    const asking = request(url, { method, headers, agent: connections }, (answer) => {
      const said = new Headers();
      for (const [name, values] of Object.entries(answer.headersDistinct))
        for (const value of values ?? []) said.append(name, value);
      text(answer).then((all) => resolve({ status: answer.statusCode!, headers: said, text: all }), reject);
    });
    asking.on('error', reject);
    asking.end(body);
  });
}
