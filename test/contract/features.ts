import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { type ClientOptions, credentials } from '@grpc/grpc-js';

interface Served {
  version: { year: number; month: number };
  /** `service/method`, in small letters. */
  methods: string[];
}

/** What a server says of itself, asked without the client library, which keeps the answer to itself. */
export async function servedBy(connectionString: string): Promise<Served> {
  const channel = channelTo(connectionString);
  const client = new featuresGrpc.ServerFeaturesClient(...channel);
  try {
    return await new Promise((resolve, reject) => {
      client.getSupportedMethods(new shared.Empty(), (error, answer) => {
        if (error || !answer) return reject(error);
        const [year, month] = answer.getEventStoreServerVersion().split('.').map(Number);
        const methods = answer
          .getMethodsList()
          .map((method) => `${method.getServiceName()}/${method.getMethodName()}`);
        resolve({ version: { year: year ?? 0, month: month ?? 0 }, methods });
      });
    });
  } finally {
    client.close();
  }
}

/** What a bare gRPC client is made from. */
export function channelTo(
  connectionString: string,
): [string, ReturnType<typeof credentials.createInsecure>, ClientOptions] {
  const { host, searchParams } = new URL(connectionString.replace(/^[a-z+]+:/, 'http:'));
  const insecure = searchParams.get('tls') === 'false';
  return [host, insecure ? credentials.createInsecure() : credentials.createSsl(), {}];
}
