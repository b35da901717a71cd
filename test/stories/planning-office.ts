import { existsSync } from 'node:fs';
import { afterAll, beforeAll } from '@jest/globals';
import { connectEventStore } from '#event-store';
import { setUp } from '../../apps/local/src/seed/set-up.js';
import { odpFaults, odpFolder } from '../../libs/open-data/test/odp-schema.js';
import { project } from '../system/projecting.js';
import { startApi } from '../system/running-api.js';
import { CaseStory, type PlanningOffice, type Told } from './case-story.js';

/** A story of one or more cases, as the tests of a spec. */
export type Story = (newCase: () => CaseStory) => void;

/** Opens an office for all tests of a spec, and closes it after them. */
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

/**
 * Tells stories in one office. If Open Digital Planning's schema is beside the repository, each case is also
 * checked as open data after every act.
 */
export function tell(...stories: readonly Story[]): ReturnType<typeof openOffice> {
  const office = openOffice();
  const told = existsSync(odpFolder) ? { faults: odpFaults } : {};
  for (const story of stories) story(() => office.newCase(told));
  return office;
}
