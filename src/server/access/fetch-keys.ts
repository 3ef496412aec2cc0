// Fetches the keys of an issuer (JWKS), up to a maximum size.

/** Maximum size of a key set in bytes. Real ones have a few thousand. */
const MAX_BYTES = 1024 * 1024;

/** Like `fetch`, but rejects with a TypeError if the body is too long. Only a response with status 200 has a body. */
export async function fetchKeys(url: string, options: RequestInit): Promise<Response> {
  const response = await fetch(url, options);
  const { status, headers, body } = response;
  if (status !== 200 || body === null) {
    await body?.cancel();
    return new Response(null, { status });
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop closes the connection.
  for await (const chunk of body) {
    length += chunk.length;
    if (length > MAX_BYTES) throw new TypeError(`fetch: the key set is longer than ${MAX_BYTES} bytes`);
    chunks.push(chunk);
  }
  return new Response(Buffer.concat(chunks), { status, headers });
}
