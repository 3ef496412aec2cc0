// Generated from templates/ by `npm run generate`; do not edit.

/** By target and file, such as `nginx/site.conf.hbs`. */
export const BUNDLED: Readonly<
  Record<string, { readonly text: string; readonly specification: TemplateSpecification }>
>;
