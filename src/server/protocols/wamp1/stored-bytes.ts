// What a session has the server keep for it, in bytes; the table that holds it costs as much again.

/** Of a subscription that a client asks for by the name `writtenAs`: the topic, and what its events will call it. */
export function bytesToStore(topic: string, writtenAs: string): number {
  return Buffer.byteLength(topic) + Buffer.byteLength(JSON.stringify(writtenAs));
}

/** Of a prefix; 0 without one. */
export function bytesOfPrefix(prefix: string, uri: string | undefined): number {
  return uri === undefined ? 0 : Buffer.byteLength(prefix) + Buffer.byteLength(uri);
}
