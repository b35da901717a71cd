import { cpus, loadavg, totalmem } from 'node:os';

/** The machine on which the numbers were measured, with its load. */
export function machineFacts(): string {
  const processors = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[0]?.toFixed(1);
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  return `${processors.length} × ${model}, ${gigabytes} GB, ${process.platform} ${process.arch}, Node ${process.version}, load ${load} before the run`;
}
