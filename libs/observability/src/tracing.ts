import { type Context, context, propagation, type Span, SpanStatusCode, trace } from '@opentelemetry/api';

export interface Tracing {
  readonly stop: () => Promise<void>;
}

const tracer = trace.getTracer('casebook');

/** Sends traces to an OTLP collector. The exporter is loaded only here: where none is configured, it costs nothing. */
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

/** Work as a span of the trace under way. No names of people in its attributes: collectors keep what they get. */
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

/** Begins the span of something that came from outside, in the trace its headers name. */
export function beginSpan(
  name: string,
  headers: Readonly<Record<string, unknown>>,
): { span: Span; within: Context } {
  const from = propagation.extract(context.active(), headers);
  const span = tracer.startSpan(name, {}, from);
  return { span, within: trace.setSpan(from, span) };
}

/** Runs what follows inside a span's context. */
export const inContext = (within: Context, next: () => void): void => context.with(within, next);

/** The trace under way, as W3C writes it, for facts to carry; nothing where none is. */
export function traceparent(): string | undefined {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent;
}
