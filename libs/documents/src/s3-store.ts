import {
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { checkedKey, checkedSubject, type FileStore, FileStoreUnavailable } from './file-store.js';

interface S3Settings {
  readonly bucket: string;
  /** The prefix of every name; '' if the bucket is Casebook's alone. */
  readonly prefix: string;
  readonly region: string;
  /** For a store other than Amazon's; null for theirs. */
  readonly endpoint: string | null;
  /** Null if the machine's role provides the credentials. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | null;
}

/** Files in a bucket of S3 or of whatever speaks its protocol. */
export function s3Store({ bucket: Bucket, prefix, region, endpoint, credentials }: S3Settings): FileStore {
  const client = new S3Client({
    region,
    ...(endpoint !== null && { endpoint, forcePathStyle: true }),
    ...(credentials && { credentials }),
    // Not all other stores support the newer checksums; each frame of a file is authenticated anyway.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const name = (key: string) => `${prefix}${key}`;
  return {
    put: (key, bytes) =>
      reaching(async () => {
        const Key = name(checkedKey(key));
        await client.send(new PutObjectCommand({ Bucket, Key, Body: bytes }));
      }),
    read: (key, from, to) =>
      reaching(async () => {
        const asked = { Bucket, Key: name(checkedKey(key)), Range: `bytes=${from}-${to - 1}` };
        const { Body } = await client.send(new GetObjectCommand(asked));
        return Body?.transformToByteArray();
      }).catch(missing),
    removeAll: (subject) =>
      reaching(async () => {
        const Prefix = `${name(checkedSubject(subject))}/`;
        const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket, Prefix }));
        const Objects = Contents.flatMap(({ Key }) => (Key === undefined ? [] : [{ Key }]));
        if (Objects.length > 0)
          await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }));
      }),
    close: () => client.destroy(),
  };
}

function missing(error: unknown): undefined {
  const { cause } = error as { cause?: { name?: unknown } };
  // Or the file ends before the requested range.
  if (['NoSuchKey', 'NotFound', 'InvalidRange'].includes(String(cause?.name))) return undefined;
  throw error;
}

async function reaching<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (cause) {
    throw new FileStoreUnavailable('The store of documents does not answer, or refuses our account.', {
      cause,
    });
  }
}
