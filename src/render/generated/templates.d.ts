// Generated from templates/ by `npm run generate`; do not edit.

import type { TargetDescription } from '../target.js';

/** By target and file, such as `nginx/site.conf.hbs`. */
export const BUNDLED: Readonly<
  Record<string, { readonly text: string; readonly specification: TemplateSpecification }>
>;

/** By target and file, such as `nginx/target.yml`. */
export const BUNDLED_TARGETS: Readonly<
  Record<string, { readonly text: string; readonly description: TargetDescription }>
>;
