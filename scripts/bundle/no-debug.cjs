// Replaces the package "debug", which oclif uses for its own log. Loading it would load node:net and node:tty.

const silent = () => Object.assign(() => {}, { enabled: false, extend: silent, namespace: '' });
module.exports = Object.assign(silent, { default: silent, enabled: () => false, enable() {} });
