// The environment of measured processes.

/** Without what changes how Node starts. NODE_EXTRA_CA_CERTS has each process read certificates, the floor too. */
export function environment() {
  const { NODE_OPTIONS: _, NODE_COMPILE_CACHE: __, NODE_EXTRA_CA_CERTS: ___, ...env } = process.env;
  return { ...env, LC_ALL: 'C' };
}
