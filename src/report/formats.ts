// The formats by the names that --format takes. The text format is loaded at once, the others on demand.

import { formatJson } from './json.js';
import type { Format } from './report.js';
import { formatText } from './text.js';

export const FORMATS = {
  text: async () => formatText,
  json: async () => formatJson,
  compact: async () => (await import('./compact.js')).formatCompact,
  github: async () => (await import('./github.js')).formatGithub,
  gitlab: async () => (await import('./gitlab.js')).formatGitlab,
  sarif: async () => (await import('./sarif.js')).formatSarif,
  junit: async () => (await import('./junit.js')).formatJunit,
  checkstyle: async () => (await import('./checkstyle.js')).formatCheckstyle,
  tap: async () => (await import('./tap.js')).formatTap,
} as const satisfies Record<string, () => Promise<Format>>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];
