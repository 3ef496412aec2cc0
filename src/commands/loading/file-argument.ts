// The optional FILE of most commands.

import { string } from '../../cli/args.js';

export const fileArgument = string({ description: 'Parameters file or env file', ignoreStdin: true });
