// The parameters of one section of a file, with their positions.

import type { Location, Range } from '../core/range.js';
import type { ScalarNode, YamlNode } from '../yaml/node.js';
import type { Import } from './imports.js';

/** One parameter as written in a file. */
export interface Parameter extends Location {
  /** The name that the application uses: in lower case before Symfony 4. */
  readonly name: string;
  readonly key: ScalarNode;
  readonly node: YamlNode;
  /** Of the value; of the key when the value is empty. */
  readonly range: Range;
  readonly keyRange: Range;
}

/** Where the key of a parameter stands. */
export function keyOf({ file, pointer, keyRange }: Parameter): Location {
  return { file, pointer, range: keyRange };
}

/** What one part of a file adds to the application, in the order in which Symfony takes the parts. */
export interface Section {
  /** The environment of a `when@` section; null for what holds in every environment. */
  readonly environment: string | null;
  readonly imports: readonly Import[];
  /** By name; of duplicates the first that is not null, as Symfony 2 and 3 take it. */
  readonly parameters: ReadonlyMap<string, Parameter>;
}
