// Applications with imports, when@ sections and references, for Symfony and for us.

/** An application's files; `parameters.yml` is the one that Symfony loads. */
export interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly variables?: Readonly<Record<string, string>>;
}

const parameters = (lines: string): string => `parameters:\n${lines.replace(/^/gm, '  ')}\n`;

/** Values in quotes, each a parameter of its own. */
const VALUES = `
%number% | %text% | %list% | %nothing% | %yes% | %float% | %empty% | %%number%% | %%%number% | %number%%% | 100% | %a b% | %
%% | %%% | %%%% | a%number%b | a%text%b | a%float%b | a%list%b | a%nothing%b | a%yes%b | a%missing%b | %missing% | x%empty%
%number%%number% | %number% %text% | %again% | a%again% | %circle% | a%circle%b | %one% | x%one% | %with.dots% | %Number%
x%large% | x%small% | @service | @@name | @ | @@ | a@b | %at% | %atat% | @?service | a%indirect_yes%b  | x%escaped%y
%env(A)% | %env(NUMBER)% | %env(int:NUMBER)% | %env(bool:NUMBER)% | %env(not:NUMBER)% | %env(float:NUMBER)% | a%env(NUMBER)%b
a%env(int:NUMBER)%b | a%env(bool:NUMBER)%b | %env(UNSET)% | %env(WITH_DEFAULT)% | %env(int:WITH_DEFAULT)% | %env(NULL_DEFAULT)%
%env(int:NULL_DEFAULT)% | %env(bool:NULL_DEFAULT)%  | %env(json:NULL_DEFAULT)% | %env(trim:NULL_DEFAULT)%
%env(INT_DEFAULT)% | %env(int:INT_DEFAULT)% | %env(REF_DEFAULT)%  | %env(default:number:UNSET)% | %env(default::UNSET)%
%env(default:missing:UNSET)% | %env(default:number:EMPTY)% | %env(default:number:A)% | %env(default:again:UNSET)% | %env(int:default:text:UNSET)%
%env(default:missing:A)% | %env(default:A)% | %env(key:A)% | %env(key:port:url:URL)% | %env(int:key:port:url:URL)% | %env(key:path:url:URL)%
%env(key:nope:url:URL)% | %env(url:URL)% | %env(url:A)% | %env(query_string:URL)% | %env(query_string:QUERY)% | %env(json:JSON)% | %env(key:a:json:JSON)%
%env(json:A)% | %env(json:NUMBER)% | %env(csv:CSV)% | %env(key:1:csv:CSV)% | %env(csv:EMPTY)% | %env(base64:BASE)% | %env(trim:BLANKS)% | %env(resolve:RESOLVE)%
%env(RESOLVE)% | %env(resolve:RESOLVE_MISSING)% | %env(trim:string:BLANKS)% | %env(int:BLANKS)% | %env(int:EXPONENT)% | %env(int:FLOAT)% | %env(int:EMPTY)%
%env(int:A)% | %env(int:HEX)% | %env(int:ZEROS)% | %env(bool:ON)% | %env(bool:A)% | %env(bool:EMPTY)% | %env(bool:NULLWORD)% | %env(not:ON)% | %env(unknown:A)%
%env(a-b)% | %env(a b)% | %env()% | %env(int:json:JSON)% | %env(key:a:A)% | %env(enum:X:A)% | %env(:A)% | a%env(json:JSON)%b | %env(int:)% | %env(a.b:C)%
a%env(UNSET)% | a%env(NULL_DEFAULT)%b | x%ENV%y | %env(float:A)% | %env(float:EXPONENT)% | %env(string:NUMBER)% | a%env(float:FLOAT)%
`
  .split(/[|\n]/)
  .map((value) => value.trim())
  .filter(Boolean);

const VARIABLES = {
  A: 'abc',
  NUMBER: '8080',
  EMPTY: '',
  URL: 'wss://u:p%40@example.com:8443/ws/x?a=1&b[c]=2&b[]=3#f',
  QUERY: 'a=1&b.c=2&d[e][f]=x+y%20z',
  JSON: '{"a": {"b": 1}}',
  CSV: 'a,"b ""c""",,d',
  BASE: 'w6TDtg==',
  BLANKS: ' \t8080 ',
  RESOLVE: 'x%number%y%%z',
  RESOLVE_MISSING: '%missing%',
  EXPONENT: '1e3',
  FLOAT: '8080.9',
  HEX: '0x1F90',
  ZEROS: '08080',
  ON: 'oN',
  NULLWORD: 'null',
};

const COMMON = `number: 8080
text: word
list: [1, 2]
nothing: ~
yes: true
float: 1.5
large: 1e25
small: 0.000001
empty: ''
again: '%number%'
escaped: '100%%'
circle: '%circle%'
one: 'x%two%'
two: '%one%'
indirect_yes: '%yes%'
indirect_list: '%list%'
with.dots: dotted
at: '@service'
atat: '@@name'
env(WITH_DEFAULT): '9000'
env(NULL_DEFAULT): ~
env(REF_DEFAULT): 'a%number%'
env(CIRCLE): '%env(CIRCLE)%'`;

/** Keys are resolved too; a doubled percent sign stays doubled there, which nobody writes. */
function keyed(value: string): string {
  return /%%|escaped/.test(value) ? '' : `\nt_map: { '${value}': 1 }`;
}

export const REFERENCES: Case[] = VALUES.map((value) => ({
  name: value,
  variables: VARIABLES,
  files: {
    'parameters.yml': parameters(
      `${COMMON}\n${value.includes('INT_DEFAULT') ? 'env(INT_DEFAULT): 9000\n' : ''}t_value: '${value}'\nt_list: ['${value}']${keyed(value)}`,
    ),
  },
}));

const OTHER = parameters('t_a: other\nt_b: other');
const OWN = parameters('t_a: own');

export const FILES: Case[] = [
  ['a list of names', { 'parameters.yml': `imports: [other.yml]\n${OWN}`, 'other.yml': OTHER }],
  [
    'a list of maps',
    { 'parameters.yml': `imports:\n  - { resource: other.yml }\n${OWN}`, 'other.yml': OTHER },
  ],
  ['one map', { 'parameters.yml': `imports: { resource: other.yml }\n${OWN}`, 'other.yml': OTHER }],
  [
    'one map with more',
    { 'parameters.yml': `imports: { resource: other.yml, ignore_errors: true }\n${OWN}`, 'other.yml': OTHER },
  ],
  ['one map of names', { 'parameters.yml': `imports: { x: other.yml }\n${OWN}`, 'other.yml': OTHER }],
  ['a scalar', { 'parameters.yml': `imports: other.yml\n${OWN}`, 'other.yml': OTHER }],
  ['nothing', { 'parameters.yml': `imports: ~\n${OWN}` }],
  ['an empty list', { 'parameters.yml': `imports: []\n${OWN}` }],
  ['false', { 'parameters.yml': `imports: false\n${OWN}` }],
  [
    'a map without a resource',
    { 'parameters.yml': `imports: [ { x: other.yml } ]\n${OWN}`, 'other.yml': OTHER },
  ],
  ['a resource without a value', { 'parameters.yml': `imports: [ { resource: ~ } ]\n${OWN}` }],
  ['imports behind the parameters', { 'parameters.yml': `${OWN}imports: [other.yml]\n`, 'other.yml': OTHER }],
  [
    'later imports',
    {
      'parameters.yml': 'imports: [one.yml, two.yml]',
      'one.yml': parameters('t_a: 1'),
      'two.yml': parameters('t_a: 2'),
    },
  ],
  [
    'a file twice',
    {
      'parameters.yml': 'imports: [one.yml, two.yml, one.yml]',
      'one.yml': parameters('t_a: 1'),
      'two.yml': parameters('t_a: 2'),
    },
  ],
  [
    'a chain',
    {
      'parameters.yml': 'imports: [a/one.yml]',
      'a/one.yml': `imports: [../b/two.yml]\n${parameters('t_a: "%t_b%"')}`,
      'b/two.yml': OTHER,
    },
  ],
  ['a file that is missing', { 'parameters.yml': `imports: [nope.yml]\n${OWN}` }],
  [
    'a missing file, ignored',
    { 'parameters.yml': `imports: [ { resource: nope.yml, ignore_errors: true } ]\n${OWN}` },
  ],
  [
    'a missing file that may be',
    { 'parameters.yml': `imports: [ { resource: nope.yml, ignore_errors: not_found } ]\n${OWN}` },
  ],
  [
    'a missing file, in a word',
    { 'parameters.yml': `imports: [ { resource: nope.yml, ignore_errors: yes } ]\n${OWN}` },
  ],
  [
    'a missing file, in a number',
    { 'parameters.yml': `imports: [ { resource: nope.yml, ignore_errors: 1 } ]\n${OWN}` },
  ],
  [
    'a missing file, not ignored',
    { 'parameters.yml': `imports: [ { resource: nope.yml, ignore_errors: false } ]\n${OWN}` },
  ],
  ['a broken file', { 'parameters.yml': `imports: [other.yml]\n${OWN}`, 'other.yml': 'parameters: [' }],
  [
    'a broken file, ignored',
    {
      'parameters.yml': `imports: [ { resource: other.yml, ignore_errors: true } ]\n${OWN}`,
      'other.yml': 'parameters: [',
    },
  ],
  [
    'a broken file that may be missing',
    {
      'parameters.yml': `imports: [ { resource: other.yml, ignore_errors: not_found } ]\n${OWN}`,
      'other.yml': 'parameters: [',
    },
  ],
  [
    'a missing file behind one that may be',
    {
      'parameters.yml': `imports: [ { resource: other.yml, ignore_errors: not_found } ]\n${OWN}`,
      'other.yml': `imports: [nope.yml]\n${OTHER}`,
    },
  ],
  [
    'a missing file behind one that is ignored',
    {
      'parameters.yml': `imports: [ { resource: other.yml, ignore_errors: true } ]\n${OWN}`,
      'other.yml': `imports: [third.yml, nope.yml]\n${OTHER}`,
      'third.yml': parameters('t_c: third'),
    },
  ],
  [
    'a circle',
    {
      'parameters.yml': `imports: [one.yml]\n${OWN}`,
      'one.yml': 'imports: [two.yml]',
      'two.yml': 'imports: [one.yml]',
    },
  ],
  [
    'a circle, ignored',
    {
      'parameters.yml': `imports: [ { resource: one.yml, ignore_errors: true } ]\n${OWN}`,
      'one.yml': 'imports: [two.yml]',
      'two.yml': 'imports: [one.yml]',
    },
  ],
  ['itself', { 'parameters.yml': `imports: [parameters.yml]\n${OWN}` }],
  ['an empty file', { 'parameters.yml': `imports: [other.yml]\n${OWN}`, 'other.yml': '# nothing' }],
  [
    'a pattern',
    {
      'parameters.yml': `imports: ['more/*.yml']\n${OWN}`,
      'more/b.yml': parameters('t_a: b\nt_c: b'),
      'more/a.yml': parameters('t_c: a'),
    },
  ],
  [
    'a pattern that nothing fits',
    { 'parameters.yml': `imports: ['more/x*.yml']\n${OWN}`, 'more/b.yml': OTHER },
  ],
  ['a pattern in no folder', { 'parameters.yml': `imports: ['nope/*.yml']\n${OWN}` }],
  ['a pattern in this folder that nothing fits', { 'parameters.yml': `imports: ['x*.yml']\n${OWN}` }],
  ['the section of the environment', { 'parameters.yml': `when@prod:\n  parameters: { t_a: prod }\n${OWN}` }],
  [
    'the section of another environment',
    { 'parameters.yml': `when@dev:\n  parameters: { t_a: dev, t_b: dev }\n${OWN}` },
  ],
  [
    'a section in an imported file',
    {
      'parameters.yml': `imports: [other.yml]\n${OWN}`,
      'other.yml': 'when@prod: { parameters: { t_a: prod, t_b: prod } }',
    },
  ],
  [
    'imports in a section',
    { 'parameters.yml': `when@prod: { imports: [other.yml] }\n${OWN}`, 'other.yml': OTHER },
  ],
  ['a section that is a text', { 'parameters.yml': `when@prod: text\n${OWN}` }],
  ['a section that is null', { 'parameters.yml': `when@prod: ~\n${OWN}` }],
  ['an empty section', { 'parameters.yml': `when@prod: []\n${OWN}` }],
  ['a section with a text for parameters', { 'parameters.yml': `when@prod: { parameters: x }\n${OWN}` }],
  ['an unknown root key', { 'parameters.yml': `t_b: 1\n${OWN}` }],
  ['parameters in a list', { 'parameters.yml': 'parameters: [a]' }],
  [
    'a reference across files',
    { 'parameters.yml': `imports: [other.yml]\n${parameters('t_c: "%t_b%"')}`, 'other.yml': OTHER },
  ],
].map(([name, files]) => ({ name: String(name), files: files as Case['files'] }));
