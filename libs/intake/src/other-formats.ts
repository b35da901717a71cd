import { isObject } from './document.js';

type Json = Readonly<Record<string, unknown>>;

const has = (json: Json, ...keys: string[]): boolean => keys.every((key) => Object.hasOwn(json, key));

/** Recognised formats that cannot be read, each with what to send instead. */
const formats: readonly { readonly name: string; readonly is: (json: Json) => boolean }[] = [
  {
    name: 'a submission of BOPS, version 1',
    is: (json) =>
      has(json, 'application_type', 'site') ||
      has(json, 'local_authority_id') ||
      has(json, 'planx_debug_data'),
  },
  {
    name: 'a session of PlanX itself (its passport and breadcrumbs), not a submission',
    is: (json) =>
      has(json, 'passport') || has(json, 'breadcrumbs') || has(json, 'proposal_details', 'constraints'),
  },
  {
    name: "the ministry's planning application data (MHCLG, version 0.2)",
    is: (json) => [json, json.application, json['planning-application']].some(isOfTheMinistry),
  },
  {
    name: 'a case as published by a back office',
    is: (json) => has(json, 'submission', 'comments') || has(json, 'reference', 'statusCode'),
  },
  {
    name: 'GeoJSON: a boundary without an application',
    is: ({ type }) => type === 'FeatureCollection' || type === 'Feature',
  },
];

const isOfTheMinistry = (value: unknown): boolean =>
  isObject(value) &&
  ['application-types', 'application-type', 'planning-authority', 'organisation-entity'].some((key) =>
    Object.hasOwn(value, key),
  );

const instead =
  "Casebook reads Open Digital Planning submissions (JSON) and the Planning Portal's (Application.json, or its zip).";

/** The name of a recognised format; undefined if unknown. */
export function otherFormat(json: Json): string | undefined {
  const listed = formats.find(({ is }) => is(json));
  return listed && `This looks like ${listed.name}, which is not read. ${instead}`;
}

/** The same for bytes that are not JSON. */
export function otherBytes(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1').trimStart();
  if (start.startsWith('<'))
    return `This looks like XML, perhaps the Planning Portal's Application.xml: send the Application.json beside it. ${instead}`;
  if (start.startsWith('%PDF'))
    return `This looks like a PDF, perhaps a form: send the data from which it was made. ${instead}`;
  if (start.startsWith('PK'))
    return `This looks like a zip: send it with content type application/zip. ${instead}`;
  return undefined;
}
