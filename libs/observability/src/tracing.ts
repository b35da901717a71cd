import { type Context, context, propagation, type Span, SpanStatusCode, trace } from '@opentelemetry/api';

export interface Tracing {
  readonly stop: () => Promise<void>;
}

const tracer = trace.getTracer('casebook');

/** Sends traces to an OTLP collector. The exporter is loaded only here: if none is configured, it costs nothing. */
export async function startTracing(
  serviceName: string,
  { endpoint }: { endpoint: string },
): Promise<Tracing> {
  const { BatchSpanProcessor, NodeTracerProvider } = await import('@opentelemetry/sdk-trace-node');
  const { resourceFromAttributes } = await import('@opentelemetry/resources');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-proto');
  const url = `${endpoint.replace(/\/$/, '')}/v1/traces`;
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url }))],
  });
  provider.register();
  return { stop: () => provider.shutdown() };
}

type Attributes = Readonly<Record<string, string | number>>;

/**
 * Runs work in a span of the current trace. Never put names of people in attributes, because collectors store
 * them.
 */
export const spanned = <Result>(
  name: string,
  attributes: Attributes,
  work: () => Promise<Result>,
): Promise<Result> =>
  tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });

/** Starts a span for an incoming request, in the trace of its headers. */
export function beginSpan(
  name: string,
  headers: Readonly<Record<string, unknown>>,
): { span: Span; within: Context } {
  const from = propagation.extract(context.active(), headers);
  const span = tracer.startSpan(name, {}, from);
  return { span, within: trace.setSpan(from, span) };
}

/** Runs a function in a span's context. */
export const inContext = (within: Context, next: () => void): void => context.with(within, next);

/** The current trace in W3C form, for facts; undefined without one. */
export function traceparent(): string | undefined {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent;
}
