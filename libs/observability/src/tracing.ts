export interface Tracing {
  readonly stop: () => Promise<void>;
}

/**
 * Sends traces where OTEL_EXPORTER_OTLP_ENDPOINT points. Loaded only then: it costs a process nothing otherwise.
 * Call it before anything that is to be traced is imported.
 */
export async function startTracing(serviceName: string, endpoint: string): Promise<Tracing> {
  const { NodeSDK } = await import('@opentelemetry/sdk-node');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-proto');
  const sdk = new NodeSDK({
    serviceName,
    traceExporter: new OTLPTraceExporter({ url: `${endpoint}/v1/traces` }),
  });
  sdk.start();
  return { stop: () => sdk.shutdown() };
}
