import { beforeEach, describe, expect, it } from '@jest/globals';
import { PublicLists } from './public-lists.js';

let position: bigint | null;
let server: number;
let made: number;
let lists: PublicLists;
const asked = (...question: unknown[]): Promise<number> => lists.of(question, async () => ++made);

beforeEach(() => {
  position = 7n;
  server = 1;
  made = 0;
  const shownThrough = () => position;
  lists = new PublicLists({
    shownThrough,
    get server() {
      return server;
    },
  });
});

describe('a list of the register', () => {
  it('is made once for identical requests', async () => {
    expect(await Promise.all([asked('CAM', 1), asked('CAM', 1), asked('CAM', 2)])).toEqual([1, 1, 2]);
  });

  it('is made again when the caseload shows more, or comes from another server', async () => {
    await asked('CAM', 1);
    position = 8n;
    expect(await asked('CAM', 1)).toBe(2);
    server = 2;
    expect(await asked('CAM', 1)).toBe(3);
  });

  it('is made for each request while the position of the caseload is unknown', async () => {
    position = null;
    expect([await asked('CAM', 1), await asked('CAM', 1)]).toEqual([1, 2]);
  });

  it('is made again if making it failed', async () => {
    await expect(lists.of(['CAM'], () => Promise.reject(new Error('no answer')))).rejects.toThrow(
      'no answer',
    );
    expect(await asked('CAM')).toBe(1);
  });
});
