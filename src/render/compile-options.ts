// How templates are compiled: whatever the model does not have is an error, and nothing is escaped but by the quoting helpers.

import { QUOTES } from './quote/helpers.js';

/** For Handlebars, when it compiles a user's template and when the bundled ones are compiled with the project's own code. */
export const COMPILE_OPTIONS = {
  strict: true,
  noEscape: true,
  preventIndent: false,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(['if', 'each', ...Object.keys(QUOTES)].map((name) => [name, true])),
};
