import { invisibleIn, withoutInvisible } from '../core/odd-characters.js';
import { nameToShow } from '../core/pointer.js';
import { onlySimilarName, similarName } from '../core/similar-names.js';
import { type Hint, hint, removal, replacement } from '../core/suggestion.js';
import { requiredNames } from '../oro/availability.js';
import { DSN_NAMES } from '../oro/dsn/dsn-names.js';
import { isParameterName, PARAMETER_NAMES, type ParameterName, SIDE_NAMES } from '../oro/names.js';
import type { FileShapeFault } from '../oro/parameter-shape.js';
import { SSL_OPTIONS } from '../oro/secret-options.js';
import { isAssumed, isAtLeast } from '../oro/target.js';
import { heldParameters } from '../project/carrier.js';
import type { Project } from '../project/project.js';
import { misspeltVariables } from '../project/variable-names.js';
import { settingKeys } from '../settings/settings-file.js';
import { keyOf } from '../symfony/section.js';
import { defineRule, type Finding, type FindingLocation, type RuleContext } from './rule.js';

/** The DSNs of Oro 5.1, and the parameters that they replace. */
const DSNS: ReadonlyMap<string, string> = new Map([
  ['websocket_server_dsn', 'websocket_bind_address and websocket_bind_port'],
  ['websocket_frontend_dsn', 'websocket_frontend_host, websocket_frontend_port and websocket_frontend_path'],
  ['websocket_backend_dsn', 'websocket_backend_host, websocket_backend_port and websocket_backend_path'],
]);

/** Names invented by people and container templates, too different from the real ones to look like typos. */
const INVENTED: ReadonlyMap<string, string> = new Map([
  ['websocket_address', 'websocket_bind_address'],
  ['websocket_bind_host', 'websocket_bind_address'],
  ['websocket_bind', 'websocket_bind_address'],
  ['websocket_server_host', 'websocket_bind_address'],
  ['websocket_server_port', 'websocket_bind_port'],
  ['websocket_client_host', 'websocket_frontend_host'],
  ['websocket_client_port', 'websocket_frontend_port'],
  ['websocket_client_path', 'websocket_frontend_path'],
  ['websocket_frontend_address', 'websocket_frontend_host'],
  ['websocket_backend_address', 'websocket_backend_host'],
  ['websocket_public_host', 'websocket_frontend_host'],
  ['websocket_public_port', 'websocket_frontend_port'],
  ['websocket_transport', 'websocket_backend_transport'],
  ['websocket_ssl_context_options', 'websocket_backend_ssl_context_options'],
]);

/** Comparing names is slow; a file with more unknown keys than this has another problem. */
const MAX_GUESSES = 100;

export const unknownParameter = defineRule({
  id: 'unknown-parameter',
  severity: 'warning',
  summary: 'Nothing reads a key with this name.',
  symptom: `A value in the file has no effect. An unknown ssl context option stops the application. An unknown key in
syncctl.yml, or an unknown rule in \`lint.rules\`, stops syncctl.`,
  cause: `Oro silently ignores \`websocket_*\` keys that it does not know. If a key is misspelt, Oro uses a fallback
instead or does not start. Some names were invented for containers and come from their templates. The three
\`websocket_*_dsn\` are parameters of Oro 5.1 and later, which sets them from its environment: in a parameters file
they have no effect.`,
  fix: 'Correct the name, or remove the line.',
  since: '0.1.0',
  carrier: 'both',
  check(project, report, context) {
    for (const { fault, dsn, invented, similar } of unknownKeys(project)) {
      const { isParameter } = fault;
      const key = fault.path.at(-1) ?? '';
      if (dsn) {
        report({
          at: fault,
          message: `"${key}" is a parameter of Oro 5.1 and later, which sets it from the environment`,
          hint: `set ORO_${key.toUpperCase()} in .env-app, or ${dsn} for an older Oro`,
        });
        continue;
      }
      report({
        at: fault,
        severity: isParameter && fault.path.length === 1 && !isFatal(similar, project) ? 'warning' : 'error',
        message: `${messageFor(fault, isParameter, key)}${invisibleNote(key)}${othersNote(fault)}`,
        hint: nameHint(fault, similar, project),
        ...(similar && !invented ? correction(fault, key, similar, project) : {}),
      });
    }
    const spellings = otherSpellings(project).map(({ finding }) => finding);
    const others = [...spellings, ...misspeltDsns(project), ...unknownRules(project, context)];
    for (const finding of others) report(finding);
  },
});

/** A name that is set already must not be set twice. */
function nameHint(
  fault: FileShapeFault,
  similar: string | null,
  { carrier }: Project,
): Hint<FindingLocation> {
  const it = removal('it', fault);
  if (similar === null) return hint`remove ${it}`;
  const isTaken = fault.isParameter && fault.path.length === 1 && heldParameters(carrier).has(similar);
  return isTaken
    ? hint`remove ${it}: "${similar}" is already set`
    : hint`did you mean "${replacement(similar, fault)}"?`;
}

interface UnknownKey {
  readonly fault: FileShapeFault;
  /** What an older Oro has in place of a parameter of Oro 5.1. */
  readonly dsn: string | undefined;
  /** Whether the name looks like none of Oro's, but is known from elsewhere. */
  readonly invented: boolean;
  /** The name that was probably meant. */
  readonly similar: string | null;
}

function unknownKeys({ shapeFaults }: Project): UnknownKey[] {
  let guesses = 0;
  return shapeFaults
    .filter(({ keyword }) => keyword === 'additionalProperties')
    .map((fault) => {
      const key = fault.path.at(-1) ?? '';
      const isOwn = fault.isParameter && fault.path.length === 1;
      const dsn = isOwn ? DSNS.get(key) : undefined;
      const invented = isOwn ? INVENTED.get(key) : undefined;
      const similar =
        dsn === undefined && invented === undefined && ++guesses <= MAX_GUESSES
          ? similarName(withoutInvisible(key), fault.siblings)
          : null;
      return { fault, dsn, invented: invented !== undefined, similar: invented ?? similar };
    });
}

/** The parameters whose names this rule finds misspelt. */
export function meantNames(project: Project): string[] {
  const unknown = unknownKeys(project).filter(({ fault }) => fault.isParameter && fault.path.length === 1);
  return [
    ...unknown.flatMap(({ similar }) => similar ?? []),
    ...otherSpellings(project).map(({ right }) => right),
  ];
}

/** Whether Oro does not start because a name is misspelt. Hosts and ports are required by each version that has them. */
function isFatal(meant: string | null, project: Project): boolean {
  if (meant === null || !isParameterName(meant) || isGiven(meant, project)) return false;
  if (!requiredNames(project.target.oro).includes(meant)) return false;
  return !isAssumed(project.target) || (SIDE_NAMES.includes(meant) && !meant.endsWith('_path'));
}

/** Whether a parameter has a value: its own or that of its fallback. */
export function isGiven(name: ParameterName, { effective, carrier }: Project): boolean {
  return effective.values.has(name) || effective.unresolved.has(name) || heldParameters(carrier).has(name);
}

function othersNote({ more = 0 }: FileShapeFault): string {
  return more === 0 ? '' : `, and there ${more === 1 ? 'is 1 more such key' : `are ${more} more such keys`}`;
}

function invisibleNote(key: string): string {
  const invisible = invisibleIn(key);
  return invisible ? `, which contains ${invisible.name}` : '';
}

/** A misspelt parameter can be fixed if only one name fits and the file does not contain it yet. */
function correction(
  fault: FileShapeFault,
  key: string,
  similar: string,
  { carrier }: Project,
): Pick<Finding, 'fix'> {
  if (!fault.isParameter || fault.path.length > 1 || heldParameters(carrier).has(similar)) return {};
  return onlySimilarName(key, fault.siblings) === similar
    ? { fix: [{ at: fault, from: key, to: similar }] }
    : {};
}

/** Rules in `lint.rules` that do not exist, or whose severity is fixed. */
function unknownRules(project: Project, { ids, fixedIds }: RuleContext): Finding[] {
  const names = ruleNames(project);
  const unknown = names.filter(({ name }) => !ids.includes(name) && !fixedIds.includes(name));
  const left = new Set(unknown.slice(MAX_GUESSES));
  const last = left.size > 0 ? unknown[MAX_GUESSES - 1] : undefined;
  return names.flatMap((one): Finding[] => {
    const { name, at } = one;
    if (left.has(one)) return [];
    if (fixedIds.includes(name)) {
      const message = `lint.rules: the severity of ${name} cannot be changed`;
      return [{ at, severity: 'error', message, hint: hint`remove ${removal('it', at)}` }];
    }
    if (ids.includes(name)) return [];
    const more = one === last ? `, and ${left.size} others` : '';
    const similar = similarName(name, ids);
    return [
      {
        at,
        severity: 'error',
        message: `lint.rules: there is no rule "${nameToShow(name)}"${more}`,
        hint: similar ? hint`did you mean "${replacement(similar, at)}"?` : 'use the id shown with a finding',
      },
    ];
  });
}

/** The IDs in `lint.rules`, even if a severity there is wrong. */
function ruleNames({ settings, settingsFile }: Project): { name: string; at: FindingLocation }[] {
  const { rules } = settings.lint;
  if (rules.origin.kind === 'env') return Object.keys(rules.value).map((name) => ({ name, at: rules }));
  return settingsFile ? settingKeys(settingsFile, ['lint', 'rules']) : [];
}

interface Spelling {
  readonly right: ParameterName;
  readonly finding: Finding;
}

/** Keys that match a missing parameter except for case, dashes, dots, spaces, underscores and invisible characters. */
function otherSpellings(project: Project): Spelling[] {
  const held = heldParameters(project.carrier);
  const found: Spelling[] = [];
  for (const name of held.keys()) {
    if (!MAYBE_OURS.test(name)) continue;
    const right = BY_LETTERS.get(lettersOf(name));
    const parameter = held.get(name);
    if (!right || !parameter || held.has(right)) continue;
    const isCase = name.toLowerCase() === right;
    // A name such as "websocket-port" may belong to another bundle.
    const isCertain = (!isCase && SIDE_NAMES.includes(right)) || isFatal(right, project);
    const reads = isCase ? 'Oro 4.0 and later do not read' : 'no version of Oro reads';
    found.push({
      right,
      finding: {
        at: keyOf(parameter),
        message: `${reads} "${nameToShow(withoutInvisible(name))}"${invisibleNote(name)}`,
        hint: hint`did you mean "${replacement(right, keyOf(parameter))}"?`,
        ...(isCertain ? { severity: 'error' as const } : {}),
        fix: [{ at: keyOf(parameter), from: name, to: right }],
      },
    });
  }
  return found;
}

function misspeltDsns(project: Project): Finding[] {
  const { target } = project;
  // Since Oro 6.0 the right name is set, to nothing.
  const isEmptyThen = !isAssumed(target) && isAtLeast(target.oro, '6.0');
  return misspeltVariables(project).map(({ name, similar, at }) => ({
    at,
    message: `Oro does not read "${name}"`,
    hint: hint`did you mean "${replacement(similar, at)}"?`,
    ...(isEmptyThen ? { severity: 'error' as const } : {}),
    ...(onlySimilarName(name, DSN_NAMES) === similar ? { fix: [{ at, from: name, to: similar }] } : {}),
  }));
}

/** Skips names that begin with another letter, and correctly spelt names. */
const MAYBE_OURS = /^(?!websocket_)[-_]*[wW]/;
const BY_LETTERS = new Map(PARAMETER_NAMES.map((name) => [lettersOf(name), name]));

function lettersOf(name: string): string {
  return withoutInvisible(name)
    .toLowerCase()
    .replace(/[-_. ]/g, '');
}

function messageFor(fault: FileShapeFault, isParameter: boolean, key: string): string {
  if (!isParameter) return `syncctl.yml has no setting "${fault.name}"`;
  return fault.path[0] === SSL_OPTIONS && fault.path.length > 1
    ? `"${withoutInvisible(key)}" is not an ssl context option that Oro accepts`
    : `no version of Oro reads "${withoutInvisible(key)}"`;
}
