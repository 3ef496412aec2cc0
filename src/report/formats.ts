// The formats by the names that --format takes.

import { formatJson } from './json.js';
import type { Format } from './report.js';
import { formatText } from './text.js';

export const FORMATS = { text: formatText, json: formatJson } as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;
