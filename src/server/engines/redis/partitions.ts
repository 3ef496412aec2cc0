// How the log is divided into streams, and which stream a topic belongs to. All processes must agree, so none of it is configurable.

import { hash } from '../../../core/hash.js';
import type { Partitions } from '../history.js';

/** The number of streams on one server. */
const ON_ONE_SERVER = 8;

/**
 * Hash tags for a cluster. Their slots are evenly distributed, so the streams are as well: tag i has slot 1024 i + 512.
 * Computed with CRC16; a test compares them with a cluster's answers.
 */
const TAGS = [
  ...['8yc', 'mws', 'pt6', '4x6', '8ha', 'eoi', '4mt', '4i4'],
  ...['265', '22u', 'c0h', '6zp', 'gio', '5f', '6o2', '6kr'],
];

/** The names of keys, by partition. */
export interface Keys extends Partitions<string> {
  /** The stream of each partition. */
  readonly streams: readonly string[];
  /** The key that remembers a used ID, and the partition whose server has it. */
  once(id: string): { readonly partition: number; readonly key: string };
  /** A key beside those, on the server of a partition. */
  probe(partition: number): string;
}

export function createKeys(prefix: string, cluster: boolean): Keys {
  const count = cluster ? TAGS.length : ON_ONE_SERVER;
  const tags = cluster ? TAGS.map((tag) => `{${tag}}`) : Array.from({ length: count }, (_, at) => `${at}`);
  const onceKey = (partition: number) => `${prefix}once:${cluster ? tags[partition] : ''}`;
  const of = (text: string) => hash(text) % count;
  return {
    count,
    of,
    start: '',
    streams: tags.map((tag) => `${prefix}log:${tag}`),
    once(id) {
      const partition = of(id);
      return { partition, key: `${onceKey(partition)}.${id}` };
    },
    probe: onceKey,
  };
}

/** The slot of a partition in a cluster. */
export const slotOf = (partition: number): number => partition * 1024 + 512;
