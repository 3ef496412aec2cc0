// Stands for what oclif's parser asks for when a command line is wrong: any name is an error class without words.

class ParserFailure extends Error {}
const anything = new Proxy({}, { get: () => ParserFailure });
module.exports = new Proxy(
  {},
  { get: (_, name) => (name === 'default' ? { getInstance: () => new Map() } : anything[name]) },
);
