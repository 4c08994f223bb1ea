/**
 * Stands in for `@smithy/core/event-streams` in the bundles. No request of ours streams events. The SDK asks for this module by
 * an `import()` of its own, and esbuild keeps all that such a module reaches whole and unshaken: it made a start a tenth longer
 * by code that never ran. S3's client asks for it at its start, to be ready for a query (`SelectObjectContent`) that we never send.
 */
export class EventStreamSerde {
  constructor() {
    throw new Error('this bundle is made without event streams');
  }
}

export function resolveEventStreamSerdeConfig<Config>(config: Config): Config {
  return config;
}

export function eventStreamSerdeProvider(): EventStreamSerde {
  return new EventStreamSerde();
}
