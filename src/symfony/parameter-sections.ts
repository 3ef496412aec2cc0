// The sections of a parameters file: the one for every environment, and each `when@` section. Reads names like Symfony.

import { nameToShow, pointerOf } from '../core/pointer.js';
import type { Range } from '../core/range.js';
import type { SourceText } from '../core/source-text.js';
import { DIALECTS } from '../yaml/dialect.js';
import { isNull, type MappingEntry, type MappingNode, type ScalarNode, type YamlNode } from '../yaml/node.js';
import type { SymfonyVersion } from '../yaml/symfony-version.js';
import { type ImportsReading, readImports } from './imports.js';
import type { LoadFault } from './load-fault.js';
import { firstLineOf } from './root-faults.js';
import type { Parameter, Section } from './section.js';

interface SectionsReading {
  readonly sections: readonly Section[];
  readonly faults: readonly LoadFault[];
}

/** The name under which Symfony keeps a parameter: before 4.0 capital letters make no difference. */
export function parameterKey(name: string, symfony: SymfonyVersion): string {
  return DIALECTS[symfony].caseOfNames === 'lowered' ? name.toLowerCase() : name;
}

/** The section of the whole file first, then those of `when@` in their order. */
export function readSections(
  source: SourceText,
  root: MappingNode,
  symfony: SymfonyVersion,
): SectionsReading {
  const context = { source, symfony };
  const parts = [readSection(root, '', null, context)];
  for (const { key, value } of root.entries) {
    const name = String(key.value);
    if (!name.startsWith('when@') || isNull(value) || !DIALECTS[symfony].whenSections) continue;
    const pointer = pointerOf('', nameToShow(name));
    if (value.kind === 'mapping')
      parts.push(readSection(value, pointer, name.slice('when@'.length), context));
    else if (value.kind === 'scalar')
      parts.push({ section: null, faults: [singleValue(nameToShow(name), pointer, value, source)] });
  }
  return {
    sections: parts.flatMap(({ section }) => section ?? []),
    faults: parts.flatMap(({ faults }) => faults),
  };
}

interface Context {
  readonly source: SourceText;
  readonly symfony: SymfonyVersion;
}

function readSection(
  section: MappingNode,
  pointer: string,
  environment: string | null,
  context: Context,
): { section: Section | null; faults: readonly LoadFault[] } {
  const { source } = context;
  const { imports, faults }: ImportsReading = readImports(section, pointer, context);
  const entries = section.entries.filter(({ key }) => key.value === 'parameters');
  const entry = entries.find(({ value }) => !isNull(value)) ?? entries[0];
  const at = pointerOf(pointer, 'parameters');
  const parameters = new Map<string, Parameter>();
  if (entry?.value.kind === 'mapping') {
    for (const one of entry.value.entries) {
      const parameter = new WrittenParameter(one, at, context);
      const before = parameters.get(parameter.name);
      // Spelled in another way it is another key to YAML and the same name to Symfony 2 and 3: the last one stays.
      if (!before || isNull(before.node) || before.pointer !== parameter.pointer)
        parameters.set(parameter.name, parameter);
    }
  }
  const wrong = entry && !isNull(entry.value) && (entry.value.kind === 'scalar' || entry.value.tag !== null);
  return {
    section: { environment, imports, parameters },
    faults: wrong ? [...faults, singleValue('parameters', at, entry.value, source)] : faults,
  };
}

function singleValue(name: string, pointer: string, value: YamlNode, source: SourceText): LoadFault {
  return {
    rule: 'unloadable-file',
    message: `"${name}" has a single value instead of parameters`,
    hint: 'use "name: value" on separate lines below it, with a space after the colon',
    pointer,
    range: firstLineOf(source, value),
  };
}

/** Most parameters belong to others, and their positions are never needed. */
class WrittenParameter implements Parameter {
  readonly name: string;
  readonly key: ScalarNode;
  readonly node: YamlNode;
  readonly #section: string;
  readonly #source: SourceText;
  #range: Range | null = null;

  constructor({ key, value }: MappingEntry, section: string, { source, symfony }: Context) {
    this.name = parameterKey(String(key.value), symfony);
    this.key = key;
    this.node = value;
    this.#section = section;
    this.#source = source;
  }

  get file(): string {
    return this.#source.name;
  }

  get pointer(): string {
    return pointerOf(this.#section, nameToShow(String(this.key.value)));
  }

  get keyRange(): Range {
    return this.#source.range(this.key.start, this.key.end);
  }

  get range(): Range {
    const { start, end } = this.node;
    this.#range ??= end <= start ? this.keyRange : this.#source.range(start, end);
    return this.#range;
  }
}
