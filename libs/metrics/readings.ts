import { Counter, Gauge, type Registry } from 'prom-client';

/** One value of a metric, with what tells it from the others. */
export interface Reading {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface Instrument {
  readonly name: string;
  readonly help: string;
  readonly labelNames?: readonly string[];
  /** Called at each scrape. */
  read(): Promise<readonly Reading[]> | readonly Reading[];
}

/**
 * Registers gauges that are read when they are asked for. One that cannot be read has no value then, and is
 * counted: the others must be seen above all while something is away.
 */
export const addReadings = (registry: Registry, instruments: readonly Instrument[]): void => {
  const name = 'dondoc_unread_metrics_total';
  const unread =
    (registry.getSingleMetric(name) as Counter<'metric'> | undefined) ??
    new Counter({
      name,
      help: 'Metrics that could not be read at a scrape',
      labelNames: ['metric'] as const,
      registers: [registry],
    });
  for (const instrument of instruments) {
    const { name: metric, help, labelNames = [] } = instrument;
    new Gauge({
      name: metric,
      help,
      labelNames: [...labelNames],
      registers: [registry],
      async collect() {
        this.reset();
        try {
          for (const { labels = {}, value } of await instrument.read()) this.set(labels, value);
        } catch {
          this.reset();
          // A gauge without labels is 0 after that, which nobody has read.
          this.remove({});
          unread.inc({ metric });
        }
      },
    });
  }
};
