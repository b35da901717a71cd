import { once } from 'node:events';
import type { FastifyReply } from 'fastify';
import type { StreamedPage } from '#broadcasting';

/** Shows proxies and clients that the connection is alive while nothing happens. */
const heartbeatMs = 15_000;

/** Writes changes as they come, no faster than the reader reads. Ends when the reader disconnects. */
export async function streamEvents(reply: FastifyReply, pages: AsyncIterable<StreamedPage>): Promise<void> {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  raw.write(': from here on, the changes that you may see\n\n');
  const heartbeat = setInterval(() => raw.write(': still here\n\n'), heartbeatMs);
  try {
    for await (const { events, next } of pages) {
      const text = events.map(({ event, next: id }, at) => {
        // A fact may be several events: a reader may resume only after the last of them.
        const isLast = events[at + 1]?.next !== id;
        return `${isLast ? `id: ${id}\n` : ''}event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
      });
      // A page may hold nothing for this reader, and still move its resume position.
      if (!raw.write(text.join('') || `id: ${next}\n\n`) && !raw.destroyed)
        await Promise.race([once(raw, 'drain'), once(raw, 'close')]);
    }
  } finally {
    clearInterval(heartbeat);
    raw.end();
  }
}
