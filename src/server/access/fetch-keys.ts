// Fetches the keys of an issuer (JWKS), whose answer may be anything, up to a size.

/** Bytes that a set of keys may have; real ones have a few thousand. */
const MAX_BYTES = 1024 * 1024;

/** As `fetch`, but rejects with a TypeError when there is more to come. Of anything but 200 there is no body. */
export async function fetchKeys(url: string, options: RequestInit): Promise<Response> {
  const response = await fetch(url, options);
  const { status, headers, body } = response;
  if (status !== 200 || body === null) {
    await body?.cancel();
    return new Response(null, { status });
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop ends the connection.
  for await (const chunk of body) {
    length += chunk.length;
    if (length > MAX_BYTES) throw new TypeError(`fetch: the key set is longer than ${MAX_BYTES} bytes`);
    chunks.push(chunk);
  }
  return new Response(Buffer.concat(chunks), { status, headers });
}
