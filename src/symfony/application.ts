// A parameters file with its imports: asks for one file after the other and puts them in Symfony's order. Does not read
// files itself: the caller of the generator answers its questions.

import { fitsPattern } from '../core/name-pattern.js';
import { joinPath } from '../core/path.js';
import type { SourceText } from '../core/source-text.js';
import type { SymfonyVersion } from '../yaml/symfony-version.js';
import {
  circle,
  type ImportFault,
  missing,
  nothingFits,
  passedOver,
  TOO_MANY,
  type Unreadable,
  unreadable,
} from './import-faults.js';
import { isYaml, locateImport, type ProjectFolder } from './import-paths.js';
import type { Import } from './imports.js';
import { type ParametersFile, readParametersFile } from './parameters-file.js';
import type { Parameter, Section } from './section.js';

/** What the one who runs the generator is asked: for the text of a file, or for the names in a folder; null: there is none. */
export type Question =
  | { readonly ask: 'file'; readonly path: string }
  | { readonly ask: 'folder'; readonly path: string };

/** A SourceText for a file, names for a folder; for a file that is there and cannot be read, why and perhaps what to do. */
export type Answer = SourceText | readonly string[] | Unreadable | null;

/** Parameters that are set together, with the environment of their `when@` section, or null for all. */
export type Layer = Pick<Section, 'environment' | 'parameters'>;

export interface Application {
  /** The file itself and what it imports, each once, in the order in which they were asked for. */
  readonly files: readonly ParametersFile[];
  /** In the order in which Symfony sets them: what comes later takes the place of what was set before. */
  readonly layers: readonly Layer[];
  /** By name, what holds in the environment. */
  readonly held: ReadonlyMap<string, Parameter>;
  readonly importFaults: readonly ImportFault[];
  /** Whether all was read: other loaders, bundles and folders that are not known here may hold more parameters. */
  readonly complete: boolean;
}

export interface ApplicationOptions extends ProjectFolder {
  readonly symfony: SymfonyVersion;
  /** Whose `when@` sections hold, such as `prod`. */
  readonly environment: string;
}

/** The maximum number of imports; no real configuration has more. */
const MAX_IMPORTS = 200;

/** The maximum depth of imports. */
const MAX_DEPTH = 20;

type Asking<T> = Generator<Question, T, Answer>;

interface Run {
  readonly options: ApplicationOptions;
  /** Null for a file that is not there. */
  readonly read: Map<string, ParametersFile | Unreadable | null>;
  readonly state: { imports: number; complete: boolean };
}

/** What was gathered so far; an import that ignores errors gathers for itself first. */
interface Gathered {
  /** Symfony stops at the first thing that is wrong and passes over the rest; else everything is looked at. */
  readonly stops: boolean;
  readonly files: Set<ParametersFile>;
  readonly layers: Layer[];
  readonly faults: ImportFault[];
}

/** Follows the imports of a file. Never throws about a text. */
export function* readApplication(file: ParametersFile, options: ApplicationOptions): Asking<Application> {
  if (file.sections.every(({ environment, imports }) => environment === null && imports.length === 0))
    return alone(file);
  const run: Run = { options, read: new Map(), state: { imports: 0, complete: true } };
  const all: Gathered = { stops: false, files: new Set(), layers: [], faults: [] };
  run.read.set(file.source.name, file);
  yield* load(file, [], all, run);
  const layers = lastOfEach(all.layers);
  return {
    files: [...all.files],
    layers,
    held: heldIn(layers, options.environment),
    importFaults: all.faults,
    complete: run.state.complete,
  };
}

/** A file without imports and sections of environments, as most are. */
function alone(file: ParametersFile): Application {
  return { files: [file], layers: file.sections, held: file.parameters, importFaults: [], complete: true };
}

/** A layer that is set again sets all of its names again, so only the last time counts. */
function lastOfEach(layers: readonly Layer[]): Layer[] {
  const last = new Map<Layer['parameters'], Layer>();
  for (const layer of layers) {
    last.delete(layer.parameters);
    last.set(layer.parameters, layer);
  }
  return [...last.values()];
}

function heldIn(layers: readonly Layer[], environment: string): ReadonlyMap<string, Parameter> {
  const own = layers.filter((layer) => layer.environment === null || layer.environment === environment);
  if (own.length === 1 && own[0]) return own[0].parameters;
  const held = new Map<string, Parameter>();
  for (const { parameters } of own) for (const [name, parameter] of parameters) held.set(name, parameter);
  return held;
}

/** Says whether all of the file could be loaded. */
function* load(file: ParametersFile, trail: readonly string[], into: Gathered, run: Run): Asking<boolean> {
  into.files.add(file);
  let ok = isSound(file);
  const path = [...trail, file.source.name];
  const { environment } = run.options;
  // Symfony reads the section of its environment last; those of others are checked and hold nothing here.
  const isOwn = (section: Section): boolean => section.environment === environment;
  for (const section of [...file.sections.filter((one) => !isOwn(one)), ...file.sections.filter(isOwn)]) {
    const followed = section.environment === null || isOwn(section) ? section.imports : [];
    for (const one of followed) {
      if (into.stops && !ok) return false;
      ok = (yield* follow(one, path, into, run)) && ok;
    }
    if (into.stops && !ok) return false;
    into.layers.push(section);
  }
  return ok;
}

function isSound({ loadFaults, duplicates }: ParametersFile): boolean {
  return loadFaults.length === 0 && !duplicates.some(({ afterNull }) => !afterNull);
}

function* follow(one: Import, trail: readonly string[], into: Gathered, run: Run): Asking<boolean> {
  const place = locateImport(one.resource, one.file, run.options);
  if (place.kind === 'elsewhere' || (one.type !== null && !/^(ya?ml|glob)$/.test(one.type))) {
    run.state.complete = false;
    return true;
  }
  if (place.kind === 'file') return yield* followFile(place.path, one, trail, into, run);
  const names = (yield { ask: 'folder', path: place.folder }) as readonly string[] | null;
  const fitting = (names ?? []).filter((name) => fitsPattern(name, place.pattern)).sort();
  // Symfony is content with a pattern that nothing fits only when a folder stands before it.
  if (fitting.length === 0 && (names === null || !/\/[^/]*[*?]/.test(one.resource))) {
    return one.ignores !== 'nothing' || fail(one, nothingFits(one), into);
  }
  let ok = true;
  for (const name of fitting) {
    if (isYaml(name)) ok = (yield* followFile(joinPath(place.folder, name), one, trail, into, run)) && ok;
    else run.state.complete = false;
  }
  return ok;
}

function* followFile(
  path: string,
  one: Import,
  trail: readonly string[],
  into: Gathered,
  run: Run,
): Asking<boolean> {
  if (trail.includes(path)) return fail(one, circle([...trail.slice(trail.indexOf(path)), path]), into);
  if (++run.state.imports > MAX_IMPORTS || trail.length > MAX_DEPTH) {
    run.state.complete = false;
    if (run.state.imports > MAX_IMPORTS + 1) return false;
    return fail(one, TOO_MANY, into);
  }
  const file = yield* read(path, run);
  if (!file) return one.ignores !== 'nothing' || fail(one, missing(one, path), into);
  if ('why' in file) {
    return fail(one, unreadable(one, file), into) || one.ignores === 'all';
  }
  if (one.ignores === 'nothing') return yield* load(file, trail, into, run);
  const apart: Gathered = { stops: true, files: new Set(), layers: [], faults: [] };
  const ok = yield* load(file, trail, apart, run);
  const onlyMissing = [...apart.files].every(isSound) && apart.faults.every(({ kind }) => kind !== 'circle');
  if (!ok && one.ignores === 'missing' && !onlyMissing) return add(apart, into);
  for (const sound of apart.files) if (ok || isSound(sound)) into.files.add(sound);
  into.layers.push(...apart.layers);
  // A circle is refused whatever is ignored.
  const kept = apart.faults.filter(({ kind }) => ok || kind === 'circle');
  into.faults.push(...kept);
  if (ok) return true;
  fail(one, passedOver(one), into);
  return kept.length === 0;
}

/** Takes over what went wrong and what was gathered before; what comes behind the import is still looked at. */
function add(apart: Gathered, into: Gathered): false {
  for (const file of apart.files) into.files.add(file);
  into.layers.push(...apart.layers);
  into.faults.push(...apart.faults);
  return false;
}

function* read(path: string, run: Run): Asking<ParametersFile | Unreadable | null> {
  const before = run.read.get(path);
  if (before !== undefined) return before;
  const source = (yield { ask: 'file', path }) as SourceText | Unreadable | null;
  const { symfony } = run.options;
  const file =
    source && 'why' in source ? source : source && readParametersFile(source, { symfony, imported: true });
  run.read.set(path, file);
  return file;
}

function fail(
  { file, pointer, range }: Import,
  words: Pick<ImportFault, 'kind' | 'message' | 'hint'>,
  into: Gathered,
): false {
  into.faults.push({ ...words, file, pointer, range });
  return false;
}
