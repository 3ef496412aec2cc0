// Tags in the form of Oro's PHP code, for back ends that publish updates from Node.

/** Something on a page: its name, its identifiers and its children. */
export interface Tagged {
  readonly name: string;
  readonly params?: readonly (string | number)[];
  readonly children?: readonly Tagged[];
}

/** Also return the tag for lists; publish it only when an item was added or removed. */
const COLLECTION = '_type_collection';

/**
 * `name_param_param`; with `nested`, also the tags of the direct children; with `collection`, at the end
 * `name_type_collection`.
 */
export function contentTags(
  { name, params = [], children = [] }: Tagged,
  { collection = false, nested = false }: { readonly collection?: boolean; readonly nested?: boolean } = {},
): string[] {
  return [
    [name, ...params].join('_'),
    ...(nested ? children.flatMap((child) => contentTags(child)) : []),
    ...(collection ? [name + COLLECTION] : []),
  ];
}

/** The tag of an entity: every run of non-letters in its class name becomes `_`, and so the identifiers follow. */
export function entityTag(className: string, id: string | number | readonly (string | number)[]): string {
  return contentTags({ name: className.replace(/[^a-z]+/gi, '_'), params: [id].flat() })[0] ?? '';
}
