// Turns published events into messages, and keeps them while there is no connection.

import { encodePublish, encodeTargetedPublish } from '../wamp/encode.js';

/** Who gets an event. The servers of Oro 2.x ignore these options. */
export interface PublishOptions {
  /** Exclude this session, which otherwise receives its own events. */
  readonly excludeMe?: boolean;
  /** Exclude the sessions with these IDs. */
  readonly exclude?: readonly string[];
  /** Send only to the sessions with these IDs; an empty list means nobody. */
  readonly eligible?: readonly string[];
}

export interface Publish {
  readonly topic: string;
  readonly payload: unknown;
  readonly options: PublishOptions;
}

/** The message, or null if nobody may receive it. `session` is the ID of the publisher. */
export function encodePublished({ topic, payload, options }: Publish, session: string): string | null {
  const { excludeMe, exclude, eligible } = options;
  if (!exclude && !eligible) return encodePublish(topic, payload, excludeMe);
  // On the wire, an empty list means everybody.
  if (eligible?.length === 0) return null;
  return encodeTargetedPublish(
    topic,
    payload,
    [...(exclude ?? []), ...(excludeMe ? [session] : [])],
    eligible ?? [],
  );
}

/** A copy, so that a waiting event does not change with its source objects. Throws like sending would. */
export function frozen({ topic, payload, options: { exclude, eligible, ...options } }: Publish): Publish {
  return {
    topic,
    // Values that JSON omits become null in a list, as in a message.
    payload: JSON.parse(JSON.stringify([payload]))[0],
    options: {
      ...options,
      ...(exclude && { exclude: [...exclude] }),
      ...(eligible && { eligible: [...eligible] }),
    },
  };
}
