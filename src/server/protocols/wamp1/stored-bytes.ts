// The bytes that the server stores for a session. The table itself takes about the same again.

/** For a subscription: the topic, and the name `writtenAs` that its events will use. */
export function bytesToStore(topic: string, writtenAs: string): number {
  return Buffer.byteLength(topic) + Buffer.byteLength(JSON.stringify(writtenAs));
}

/** For a prefix; 0 if there is none. */
export function bytesOfPrefix(prefix: string, uri: string | undefined): number {
  return uri === undefined ? 0 : Buffer.byteLength(prefix) + Buffer.byteLength(uri);
}
