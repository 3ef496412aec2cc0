// A Symfony parameters file: its sections with their entries and places, or why Symfony would not load it. Knows no other file
// and no meaning of any parameter.

import type { SourceText } from '../core/source-text.js';
import { DIALECTS, type Dialect } from '../yaml/dialect.js';
import { type DuplicateFault, duplicatesIn } from '../yaml/duplicates.js';
import { explainFault } from '../yaml/faults/explain-fault.js';
import { mendFault } from '../yaml/faults/mend-fault.js';
import { syntaxSentence } from '../yaml/faults/syntax-sentences.js';
import type { YamlNode } from '../yaml/node.js';
import { readYaml } from '../yaml/read.js';
import { DEFAULT_SYMFONY } from '../yaml/symfony-version.js';
import type { SyntaxFault } from '../yaml/syntax-fault.js';
import type { LoadFault, ReadOptions } from './load-fault.js';
import { readSections } from './parameter-sections.js';
import { ENV_FILE, firstKeyOf, firstLineOf, NOT_A_MAPPING, rootFaults } from './root-faults.js';
import type { Parameter, Section } from './section.js';
import { sectionFaults } from './section-faults.js';

export interface ParametersFile {
  readonly source: SourceText;
  readonly root: YamlNode | null;
  /** What holds in every environment comes first. */
  readonly sections: readonly Section[];
  /** The parameters of that first section. */
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly loadFaults: readonly LoadFault[];
  readonly duplicates: readonly DuplicateFault[];
}

/** Reads the text of a parameters file. Never throws about the text. */
export function readParametersFile(
  source: SourceText,
  options: ReadOptions = { symfony: DEFAULT_SYMFONY },
): ParametersFile {
  if (source.text.startsWith('\ufeff')) {
    return unloadable(source, {
      rule: 'unloadable-file',
      message: 'the file begins with a byte order mark, which Symfony treats as part of the first key',
      hint: 'save the file as UTF-8 without a byte order mark',
      pointer: '',
      range: source.range(0, 1),
      changes: [{ start: 0, end: 1, text: '' }],
    });
  }
  const dialect = DIALECTS[options.symfony];
  const reading = readYaml(source, dialect);
  if ('fault' in reading) {
    if (looksLikeEnv(source))
      return unloadable(source, { ...ENV_FILE, pointer: '', range: source.range(0, 0) });
    return unloadable(
      source,
      withoutParametersLine(source, reading.fault) ?? syntaxFault(source, reading.fault, dialect),
    );
  }
  return readRoot(source, reading.root, options);
}

function empty(source: SourceText): ParametersFile {
  return { source, root: null, sections: [], parameters: new Map(), loadFaults: [], duplicates: [] };
}

/** What to say of a text that the parser refuses. */
export function syntaxFault(source: SourceText, fault: SyntaxFault, dialect?: Dialect): LoadFault {
  const explained = explainFault(source, fault);
  const { reason, start, end } = explained;
  const changes = mendFault(source, explained, dialect);
  return {
    rule: 'yaml-syntax',
    ...syntaxSentence(reason),
    pointer: '',
    range: source.range(start, end),
    ...(changes ? { changes } : {}),
  };
}

/** Whether all lines are variables, comments or empty. */
function looksLikeEnv(source: SourceText): boolean {
  const isVariable = (line: string): boolean => /^\s*(export\s+)?[A-Z_]\w*=/i.test(line);
  const lines = Array.from({ length: source.lineCount }, (_, line) => source.line(line));
  return lines.some(isVariable) && lines.every((line) => /^\s*(#|$)/.test(line) || isVariable(line));
}

/** The names are indented, but nothing is above them. */
function withoutParametersLine(source: SourceText, { reason, start, end }: SyntaxFault): LoadFault | null {
  if (reason !== 'first key indented' || /^\s*["']?parameters["']?\s*:/m.test(source.text)) return null;
  const at = source.lineStart(source.position(start).line);
  return {
    rule: 'yaml-syntax',
    message: 'the line "parameters:" is missing above this one',
    hint: 'add a line "parameters:" above it, without indentation',
    pointer: '',
    range: source.range(start, end),
    changes: [{ start: at, end: at, text: 'parameters:\n' }],
  };
}

function unloadable(source: SourceText, fault: LoadFault): ParametersFile {
  return { ...empty(source), loadFaults: [fault] };
}

function readRoot(source: SourceText, root: YamlNode | null, options: ReadOptions): ParametersFile {
  if (!root || (root.kind === 'scalar' && root.value === null)) return empty(source);
  if (root.kind !== 'mapping') {
    const range = firstLineOf(source, root);
    const fault = looksLikeEnv(source) ? ENV_FILE : NOT_A_MAPPING;
    return unloadable(source, { ...fault, pointer: '', range });
  }
  const { character } = source.position(root.start);
  if (character > 0 && /^[ ]*$/.test(source.line(source.position(root.start).line).slice(0, character))) {
    return unloadable(source, {
      rule: 'yaml-syntax',
      ...syntaxSentence('first key indented'),
      pointer: '',
      range: firstKeyOf(source, root),
    });
  }
  const dialect = DIALECTS[options.symfony];
  const { sections, faults } = readSections(source, root, options.symfony);
  return {
    source,
    root,
    sections,
    parameters: sections[0]?.parameters ?? new Map(),
    loadFaults: [...rootFaults(source, root, options), ...faults, ...sectionFaults(source, root, dialect)],
    duplicates: duplicatesIn(source, root, dialect.duplicateKeys === 'refused'),
  };
}
