import type { DocumentKind } from '#domain';

/** A file's kind, by the beginning of the type in the form; the first match counts. */
const kinds: readonly (readonly [RegExp, DocumentKind])[] = [
  [/^application[ _-]?form/i, 'applicationForm'],
  [/^(location|site|block)[ _-]?plan|^the_location_plan|location plan|block_?plan|site ?plan/i, 'sitePlan'],
  [/plan\b|plans\b|elevation|section|drawing|sketch|street ?scene|visualisation|joinery/i, 'plan'],
  [/^(elevations|floorPlan|roofPlan|unitPlan|usePlan|sections|parkingPlan|internal)/, 'plan'],
  [/photo/i, 'photograph'],
  [/certificate|declaration|CIL|levy/i, 'certificate'],
  [
    /statement|assessment|report|survey|strategy|appraisal|analysis|study|calculat|schedule|scheme/i,
    'statement',
  ],
  [/bill|invoice|agreement|evidence|correspondence|fee/i, 'correspondence'],
];

/** A plan that is also a statement counts as a plan, because a decision must list its plans. */
export const documentKindOf = (types: readonly string[]): DocumentKind =>
  kinds.find(([pattern]) => types.some((type) => pattern.test(type)))?.[1] ?? 'other';

const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  gif: 'image/gif',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  geojson: 'application/geo+json',
  xml: 'application/xml',
  txt: 'text/plain',
};

/** By the ending of its name, because forms give nothing else; null if unknown. */
export function mediaTypeOf(name: string): string | null {
  const ending = /\.([a-z0-9]{2,7})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(mediaTypes, ending) ? (mediaTypes[ending] ?? null) : null;
}
