import { isAbsolute, join } from 'node:path';
import { ConfigProblem } from './problem.js';
import type { read } from './read.js';

/** Where the sealed bytes of documents are kept. */
export type DocumentsConfig =
  | { readonly folder: string }
  | {
      readonly bucket: string;
      readonly prefix: string;
      readonly region: string;
      readonly endpoint: string | null;
      readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | null;
    };

const example = 's3://bucket or s3://bucket/prefix/';

export function documentsConfig(
  { text }: Pick<ReturnType<typeof read>, 'text'>,
  dataFolder: string,
): DocumentsConfig {
  const place = text('CASEBOOK_DOCUMENTS');
  if (place === '') return { folder: join(dataFolder, 'documents') };
  if (!place.includes('://')) return { folder: place };
  const [, bucket, prefix = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(place) ?? [];
  if (!bucket) throw new ConfigProblem(`CASEBOOK_DOCUMENTS=${place} is neither a folder nor ${example}.`);
  const accessKeyId = text('AWS_ACCESS_KEY_ID');
  const secretAccessKey = text('AWS_SECRET_ACCESS_KEY');
  if ((accessKeyId === '') !== (secretAccessKey === ''))
    throw new ConfigProblem('Set both AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or neither.');
  const endpoint = text('CASEBOOK_DOCUMENTS_ENDPOINT');
  if (endpoint !== '' && !(/^https?:/.test(endpoint) && URL.canParse(endpoint)))
    throw new ConfigProblem(`CASEBOOK_DOCUMENTS_ENDPOINT=${endpoint} must begin with https://.`);
  return {
    bucket,
    prefix: prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/`,
    region: text('CASEBOOK_DOCUMENTS_REGION'),
    endpoint: endpoint || null,
    credentials: accessKeyId === '' ? null : { accessKeyId, secretAccessKey },
  };
}

/** A socket by its path, or `host:port`. */
export function clamdAddress(written: string) {
  if (written === '') return null;
  if (isAbsolute(written)) return { path: written };
  const [, host, port] = /^([\w.-]+|\[[0-9a-f:]+\]):(\d{1,5})$/i.exec(written) ?? [];
  if (!host || Number(port) > 65_535)
    throw new ConfigProblem(
      `CASEBOOK_CLAMD=${written} is neither the path of a socket nor host:port, such as 127.0.0.1:3310.`,
    );
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
}

/** Hosts, reached over https; elsewhere only if that is written out. */
export function portalPlaces(places: readonly string[]): readonly string[] {
  const wrong = places.find((each) => !/^(https?:\/\/)?[a-z0-9.-]+(:\d{1,5})?$/i.test(each));
  if (wrong === undefined) return places;
  throw new ConfigProblem(
    `CASEBOOK_PLANNING_PORTAL_HOSTS names ${wrong}, which is not a host such as portal.example.`,
  );
}
