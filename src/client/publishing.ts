// From what somebody publishes to its message, and what waits while there is no connection.

import { encodePublish, encodeTargetedPublish } from '../wamp/encode.js';

/** Who gets an event. Servers of Oro 2.x heed none of it. */
export interface PublishOptions {
  /** Not this session itself, which otherwise gets its own events back. */
  readonly excludeMe?: boolean;
  /** Not the sessions with these ids. */
  readonly exclude?: readonly string[];
  /** Nobody but the sessions with these ids; an empty list is nobody. */
  readonly eligible?: readonly string[];
}

export interface Publish {
  readonly topic: string;
  readonly payload: unknown;
  readonly options: PublishOptions;
}

/** The message, or null when nobody may get it. `session` is the id of the one that publishes. */
export function encodePublished({ topic, payload, options }: Publish, session: string): string | null {
  const { excludeMe, exclude, eligible } = options;
  if (!exclude && !eligible) return encodePublish(topic, payload, excludeMe);
  // On the wire an empty list is everybody.
  if (eligible?.length === 0) return null;
  return encodeTargetedPublish(
    topic,
    payload,
    [...(exclude ?? []), ...(excludeMe ? [session] : [])],
    eligible ?? [],
  );
}

/** As it is now: what waits must not change with the objects it came from. Throws as sending it at once would. */
export function frozen({ topic, payload, options: { exclude, eligible, ...options } }: Publish): Publish {
  return {
    topic,
    // What JSON leaves out is null in a list, as it is in a message.
    payload: JSON.parse(JSON.stringify([payload]))[0],
    options: {
      ...options,
      ...(exclude && { exclude: [...exclude] }),
      ...(eligible && { eligible: [...eligible] }),
    },
  };
}
