// An esbuild plugin: ipaddr.js runs when it is first used. Most files to check name no address that has to be taken apart.

const NAMES = ['IPv4', 'IPv6'];

export const ipaddr = {
  name: 'ipaddr',
  setup(build) {
    build.onResolve({ filter: /^ipaddr\.js$/ }, ({ kind, resolveDir }) =>
      kind === 'import-statement'
        ? { path: 'ipaddr.js', namespace: 'lazy', pluginData: resolveDir }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'lazy' }, ({ pluginData }) => ({
      contents: `export default { ${NAMES.map((name) => `get ${name}() { return require('ipaddr.js').${name}; }`).join(', ')} };`,
      resolveDir: pluginData,
    }));
  },
};
