import { MASK } from '../core/secret.js';
import { hint, parameterLine, replacement, worded } from '../core/suggestion.js';
import { fittingValue } from '../oro/fitting-value.js';
import { DEFINITIONS, isParameterName, SIDE_NAMES } from '../oro/names.js';
import type { FileShapeFault } from '../oro/parameter-shape.js';
import { isShownOption, SSL_OPTIONS } from '../oro/secret-options.js';
import { isAssumed, isBefore } from '../oro/target.js';
import { leftoverOf } from '../project/configured.js';
import { displayBindHost } from '../project/display-value.js';
import type { Project } from '../project/project.js';
import { sourcesOf } from '../project/visible-lines.js';
import { expectation } from '../settings/setting-value.js';
import { kindOf, type NativeValue } from '../yaml/native-value.js';
import { blocksFallback } from './null-blocks-fallback.js';
import { defineRule, type Finding } from './rule.js';
import { inQuotes } from './yaml-syntax.js';

/** Faults that other rules report. */
const ELSEWHERE = ['additionalProperties', 'minimum', 'maximum'];

export const wrongType = defineRule({
  id: 'wrong-type',
  severity: 'error',
  summary: 'A value has the wrong type.',
  symptom: 'The application does not start, or fails with a type error when the first message is sent.',
  cause: `PHP passes the value on exactly as the file has it. It cannot use a port that is not a number, a path that
is null or an ssl option that is the word "no". Symfony reads \`yes\`, \`no\`, \`on\` and \`off\` as strings, an
unquoted date as a number of seconds, and an unquoted \`[::]\` as a list. Oro accepts the transports \`udp\`, \`unix\`
and \`udg\`, but a websocket cannot use them. Some values are only a warning because PHP converts them: a number
instead of a string, or a backend port such as \`8080.5\` or \`" 8080"\`. Oro before 3.1 accepted a null path,
so it is only a warning if the version of Oro is assumed.`,
  fix: 'Set a value of the type that the finding asks for.',
  since: '0.1.0',
  carrier: 'both',
  check(project, report) {
    for (const fault of project.shapeFaults) {
      if (ELSEWHERE.includes(fault.keyword) || blocksFallback(project, fault.path[0] ?? '')) continue;
      if (fault.isParameter && fault.holds && hasLeftover(project, fault.path[0] ?? '')) continue;
      if (isNullPath(fault) && isBefore(project.target.oro, '3.1')) continue;
      if (fault.keyword === 'pattern' && /^-?\d+$/.test(String(fault.value))) continue;
      const number = fault.keyword === 'type' && typeof fault.value === 'number' && /_path$/.test(fault.name);
      const isGuess = isNullPath(fault) && isAssumed(project.target);
      const harmless = number || isGuess || isConverted(fault);
      report({
        at: fault,
        message: `${messageFor(fault)}${isGuess ? '; Oro 3.1 and later need a string' : ''}${isConverted(fault) ? `; PHP connects to port ${portOf(fault.value)}` : ''}`,
        hint: hintFor(fault, project),
        ...fixFor(fault, project),
        ...(harmless ? { severity: 'warning' as const } : {}),
      });
    }
  },
});

/** Another rule says what to remove, or what a placeholder stands for. */
function hasLeftover(project: Project, name: string): boolean {
  const affected = SIDE_NAMES.filter((one) => one === name || DEFINITIONS[one]['x-fallback'] === name);
  return affected.some((one) => leftoverOf(project, one));
}

/** PHP accepts a number, true and a numeric string as the port to connect to. */
function isConverted({ name, value }: FileShapeFault): boolean {
  return name === 'websocket_backend_port' && portOf(value) !== null;
}

function portOf(value: NativeValue): number | null {
  const isNumber = typeof value === 'string' && /^[ \t]*\d{1,9}(\.\d{0,9})?(e\d)?[ \t]*$/i.test(value);
  const number = isNumber || value === true ? Number(value) : value;
  if (typeof number !== 'number') return null;
  const port = Math.trunc(number);
  return port >= 1 && port <= 65535 ? port : null;
}

/** Oro before 3.1 treats null as an empty path. */
function isNullPath({ name, value }: FileShapeFault): boolean {
  return name === 'websocket_backend_path' && value === null;
}

/** Transports of PHP that Oro accepts. */
const WITHOUT_STREAM = ['udp', 'unix', 'udg'];

function messageFor(fault: FileShapeFault): string {
  if (fault.tag) return `${fault.name} has the tag "${fault.tag}", which makes it an object`;
  if (fault.keyword === 'size') return `${fault.name} has a value that is too large`;
  if (isReference(fault))
    return `${fault.name} is "${fault.value}", which resolves to a value of another type`;
  return `${fault.name} is ${isSecret(fault) || fault.value === MASK ? kindOf(fault.value) : shown(fault.value)}${reasonFor(fault)}`;
}

/** The value of a reference belongs to another key and is not shown. */
function isReference(fault: FileShapeFault): boolean {
  return !isLiteral(fault) && typeof fault.value === 'string' && /%[^%\s]+%/.test(fault.value);
}

function isSecret({ path, definition }: FileShapeFault): boolean {
  if (definition['x-secret']) return true;
  return path[0] === SSL_OPTIONS && !isShownOption(path[1] ?? '');
}

function shown(value: NativeValue): string {
  if (value === null || value === '' || typeof value === 'object') return kindOf(value);
  return typeof value === 'string'
    ? `the string "${value}"`
    : `the ${typeof value === 'number' ? 'number ' : 'value '}${value}`;
}

/** In our own words, one for each keyword of the schemas. */
const REASONS: Readonly<Record<string, string>> = {
  type: '',
  enum: ', which is not a known value',
  pattern: ', which is not valid',
  minLength: '',
  required: ', which lacks a required key',
  minItems: ', which has too few items',
  maxItems: ', which has too many items',
};

function reasonFor(fault: FileShapeFault): string {
  if (isLiteral(fault) && /%.+%/.test(String(fault.value)))
    return ', but Oro reads it before references are resolved';
  if (fault.keyword === 'enum' && WITHOUT_STREAM.includes(String(fault.value)))
    return ', which Oro accepts, but a websocket cannot use';
  return REASONS[fault.keyword] ?? '';
}

function isLiteral(fault: FileShapeFault): boolean {
  const name = fault.path[0] ?? '';
  return isParameterName(name) && DEFINITIONS[name]['x-literal'] === true;
}

function hintFor(fault: FileShapeFault, project: Project): Finding['hint'] {
  const wanted = expectation(fault.definition);
  if (fault.tag) return `remove the tag, and use ${wanted}`;
  if (isReference(fault)) return `make it resolve to ${wanted}`;
  if (isUnquoted(fault)) return 'put it in quotes';
  const port = meantPort(fault);
  if (port !== null) return hint`set ${parameterLine(fault.name, port)}`;
  if (fault.definition.type === 'array' && typeof fault.value === 'string' && !isSecret(fault)) {
    const list = `[${JSON.stringify(fault.value)}]`;
    return hint`use ${wanted}, such as ${replacement(list, fault)}`;
  }
  const hasDefault = isParameterName(fault.name) && DEFINITIONS[fault.name].default !== undefined;
  if (fault.path[0] === SSL_OPTIONS && fault.path.length === 2) return optionHint(fault, wanted);
  if (fault.keyword === 'size' || !hasDefault) return `use ${wanted}`;
  const value = fittingValue(fault.name, project, displayBindHost(project));
  return hint`use ${worded(wanted, parameterLine(fault.name, value))}`;
}

/** An example that is safe: with it, the certificate is verified. */
function optionHint(fault: FileShapeFault, wanted: string): Finding['hint'] {
  const { definition, value, path } = fault;
  const example = definition.type === 'boolean' ? String(path[1] !== 'allow_self_signed') : String(value);
  const isKnown = definition.type === 'boolean' || Number.isInteger(value);
  return isKnown ? hint`use ${replacement(wanted, fault, example)}` : `use ${wanted}`;
}

function fixFor(fault: FileShapeFault, project: Project): Pick<Finding, 'fix'> {
  if (isUnquoted(fault)) return { fix: inQuotes(fault) };
  const port = meantPort(fault);
  const source = sourcesOf(project).find(({ name }) => name === fault.file);
  if (port === null || !source) return {};
  return { fix: [{ at: fault, from: source.slice(fault.range), to: port }] };
}

/** The number in a text that has only spaces, quotes and separators around it; null if there is none. */
function meantPort({ name, value, isParameter }: FileShapeFault): string | null {
  if (!isParameter || !name.endsWith('_port') || typeof value !== 'string') return null;
  const [, digits = ''] = /^[\s"'`,;:]*([1-9]\d{0,4})[\s"'`,;]*$/.exec(value) ?? [];
  return digits !== '' && Number(digits) <= 65535 ? digits : null;
}

/** A number where a string is expected. */
function isUnquoted({ value, definition, isParameter }: FileShapeFault): boolean {
  return isParameter && typeof value === 'number' && definition.type === 'string';
}

/** The keywords that this rule has words for; a test compares them with the schemas. */
export const WORDED_KEYWORDS = [...Object.keys(REASONS), ...ELSEWHERE];
