import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Councils, tint } from './councils.js';

const cambridge = {
  ...{ council: 'CAM', name: 'Cambridge City Council', shortName: 'Cambridge', colour: '#0f4c8a' },
  ...{ address: [], email: null, phone: null, website: null },
};

describe('the appearance of councils', () => {
  let api: Server;
  let asked = 0;
  let councils: Councils;
  beforeAll(async () => {
    api = createServer((_, response) => {
      asked += 1;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify([cambridge]));
    });
    await new Promise<void>((resolve) => void api.listen(0, '127.0.0.1', resolve));
    councils = new Councils(`http://127.0.0.1:${(api.address() as { port: number }).port}`);
  });
  afterAll(() => void api.close());

  it('is what each has set, fetched once a minute for all pages', async () => {
    const before = councils.stylesAddress;
    expect(councils.short('CAM')).toBe('CAM');
    await Promise.all([councils.refresh(), councils.refresh()]);
    await councils.refresh();
    expect(asked).toBe(1);
    expect(councils.short('CAM')).toBe('Cambridge');
    expect(councils.styles).toContain(`.council-CAM{--council:#0f4c8a;--council-tint:${tint('#0f4c8a')}}`);
    expect(councils.stylesAddress).not.toBe(before);
  });

  it('is the default for a council without settings, and if the API does not answer', async () => {
    expect(councils.short('EXA')).toBe('EXA');
    const alone = new Councils('http://127.0.0.1:9');
    expect(await alone.refresh()).toEqual([]);
    expect(alone.styles).toContain('[class*="council-"]{--council:#505a5f');
  });

  it("includes an icon with the council's code, and never text from the address", () => {
    expect(councils.icon('CAM')).toMatch(/fill="#0f4c8a".*>CAM</);
    expect(councils.icon('"><script>')).not.toMatch(/<script|">"/);
  });
});

describe('the tint of a colour', () => {
  it.each([
    ['#000000', '#eaeaea'],
    ['#0f4c8a', '#ebf0f5'],
  ])('of %s is the almost white %s', (colour, lighter) => expect(tint(colour)).toBe(lighter));
});
