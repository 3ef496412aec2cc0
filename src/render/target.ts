// A target as data: the content of target.yml and its templates. It must not know how they were found.

/** One file of a target. `when` and `unless` name a value of the model that decides whether the file is written. */
export interface TargetFile {
  readonly template: string;
  /** Relative to the folder in which the program keeps its configuration. `{…}` in it is a text of the model. */
  readonly path: string;
  readonly mode: number;
  readonly when: string | null;
  readonly unless: string | null;
}

/** A target.yml. Commands are argv lists; `{path}` stands for a file that was written, `{root}` for the folder. */
export interface TargetDescription {
  readonly name: string;
  readonly summary: string;
  /** What opens a comment line in the target's files. */
  readonly comment: string;
  /** Where the program looks for these files, for people to read. */
  readonly root: string;
  readonly files: readonly TargetFile[];
  /** Name of a partial to its template. */
  readonly partials: Readonly<Record<string, string>>;
  /** The template of what to do with the files, for people to read; it may also use `out`, where the files go. */
  readonly instructions: string | null;
  /** The command that judges the files once they are in place; any output is a failure. */
  readonly verify: readonly string[] | null;
  /** The commands that make the running service take the files up, in order. */
  readonly reload: readonly (readonly string[])[];
}

/** A template as Handlebars' runtime takes it. */
export interface CompiledTemplate {
  /** Compiles it, if it is not compiled yet. Only for a template that fits the model. */
  specify(): TemplateSpecification;
  /** What is checked against the model; null for a bundled template, which is checked already. */
  readonly program: hbs.AST.Program | null;
}

/** A template as found: `path` is where it was read, for messages. */
export interface Template extends CompiledTemplate {
  readonly path: string;
}

/** A description with its templates, by the names the description uses. */
export interface TargetFolder extends TargetDescription {
  readonly templates: ReadonlyMap<string, Template>;
}
