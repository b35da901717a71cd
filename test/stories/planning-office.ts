import { afterAll, beforeAll } from '@jest/globals';
import { connectEventStore } from '#event-store';
import { setUp } from '../../apps/local/src/seed/set-up.js';
import { project } from '../system/projecting.js';
import { startApi } from '../system/running-api.js';
import { CaseStory, type PlanningOffice, type Told } from './case-story.js';

/** Tells a story of one or more cases, as the tests of a spec. */
export type Story = (newCase: () => CaseStory) => void;

/** Opens one for all the tests of a spec, and closes it after them. */
export function openOffice(): { readonly newCase: (told?: Told) => CaseStory } {
  const office: { current?: PlanningOffice; stopProjecting?: () => Promise<void> } = {};
  beforeAll(async () => {
    const api = await startApi();
    office.current = { api, store: connectEventStore({ connectionString: api.eventStore }) };
    office.stopProjecting = project(api);
    for (const { at, route, body } of setUp())
      await api.as('Rosa Linden').post(route, body, { 'casebook-now': at });
  }, 60_000);
  afterAll(async () => {
    await office.stopProjecting?.();
    await office.current?.store.close();
    await office.current?.api.stop();
  });
  return { newCase: (told = {}) => new CaseStory(() => office.current!, told) };
}

/** One story by itself. */
export function tell(story: Story): void {
  const { newCase } = openOffice();
  story(() => newCase());
}
