/** The declarations that handlers depend on: a package's models, errors and handlers. */
export interface PackageTypes {
  /** The code of each declaration by name, without documentation. */
  readonly declarations: ReadonlyMap<string, string>;
  /** The code of each handler's signature by method. */
  readonly handlers: ReadonlyMap<string, string>;
}

/** The files of a package that contain the types. */
export const TYPE_FILES: readonly string[] = ["src/models.ts", "src/errors.ts", "src/server/index.ts"];

/** Reads the types from the texts of {@link TYPE_FILES}, which a user's prettier may have formatted. */
export function readPackageTypes(texts: readonly string[], handlersInterface: string): PackageTypes {
  const declarations = new Map<string, string>();
  for (const text of texts) {
    for (const [, code = "", name = ""] of withoutDocs(text).matchAll(DECLARATION)) {
      const before = declarations.get(name);
      // An enum is a constant and a type.
      declarations.set(name, before === undefined ? code : `${before}\n${code}`);
    }
  }
  const handlers = readSignatures(declarations.get(handlersInterface) ?? "");
  declarations.delete(handlersInterface);
  return { declarations, handlers };
}

/** A declaration at the top of a file, up to the next one. */
const DECLARATION =
  /^(export (?:declare )?(?:abstract )?(?:interface|type|const|class|function) ([\w$]+)[^]*?)(?=^export |(?![^]))/gm;

/** Matches documentation of emitted code; similar text in a string literal is never on its own line. */
function withoutDocs(text: string): string {
  return text.replace(/^[\t ]*\/\*\*[^]*?\*\/\r?\n/gm, "");
}

function readSignatures(code: string): Map<string, string> {
  const indent = /\{\s*?\n([\t ]+)/.exec(code)?.[1] ?? "  ";
  const member = new RegExp(`^${indent}([\\w$]+)(\\([^]*?)(?=^${indent}[\\w$]+\\(|^\\})`, "gm");
  return new Map([...code.matchAll(member)].map(([, name = "", signature = ""]) => [name, signature.trim()]));
}

/** The methods of both packages whose types differ, at any depth. */
export function findChangedHandlers(before: PackageTypes, after: PackageTypes): Set<string> {
  const affected = findDependents([before, after], findChangedNames(before, after));
  const methods = [...after.handlers].filter(([method, signature]) => {
    const former = before.handlers.get(method);
    if (former === undefined) return false;
    return !isSameCode(former, signature) || namesIn(signature).some((name) => affected.has(name));
  });
  return new Set(methods.map(([method]) => method));
}

/** Whether code may be affected: handlers changed, or it mentions a changed name. */
export function mayBreak(code: string, { before, after }: { before: PackageTypes; after: PackageTypes }): boolean {
  if (findChangedHandlers(before, after).size > 0) return true;
  const changed = new Set(findChangedNames(before, after));
  return namesIn(code).some((name) => changed.has(name));
}

function findChangedNames(before: PackageTypes, after: PackageTypes): string[] {
  return [...new Set([...before.declarations.keys(), ...after.declarations.keys()])].filter(
    (name) => !isSameCode(before.declarations.get(name), after.declarations.get(name)),
  );
}

/** White space and the like may come from a formatter. */
function isSameCode(one: string | undefined, other: string | undefined): boolean {
  const plain = (code: string | undefined): string | undefined => code?.replace(/[\s;,|"']+/g, " ").trim();
  return plain(one) === plain(other);
}

function namesIn(code: string): string[] {
  return code.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? [];
}

function findDependents(packages: readonly PackageTypes[], changed: readonly string[]): Set<string> {
  const users = new Map<string, string[]>();
  for (const { declarations } of packages) {
    for (const [user, code] of declarations) {
      for (const name of new Set(namesIn(code))) {
        const known = users.get(name);
        if (known === undefined) users.set(name, [user]);
        else known.push(user);
      }
    }
  }
  return closeOver(changed, (name) => users.get(name) ?? []);
}

function closeOver(roots: readonly string[], next: (name: string) => readonly string[]): Set<string> {
  const reached = new Set(roots);
  for (const name of reached) for (const other of next(name)) reached.add(other);
  return reached;
}

/**
 * One declaration file for the type checker: the handlers with these methods, and everything that their types and the
 * checked code use. All other methods accept anything.
 */
export function printCheckedTypes(
  { declarations, handlers }: PackageTypes,
  { handlersInterface, methods, code }: { handlersInterface: string; methods: ReadonlySet<string>; code: string },
): string {
  const members = [...handlers].map(([method, signature]) =>
    methods.has(method) ? method + signature : `${method}: any;`,
  );
  const main = `export interface ${handlersInterface}<Context = unknown> {\n${members.join("\n")}\n}`;
  const reached = closeOver([...namesIn(main), ...namesIn(code)], (name) => namesIn(declarations.get(name) ?? ""));
  const needed = [...reached].flatMap((name) => declarations.get(name) ?? []);
  return [RUNTIME_TYPES, main, ...needed].join("\n");
}

/**
 * The runtime types used in handlers. `any` for types that are not compared: contexts and streams are runtime types,
 * unaffected by model changes.
 */
const RUNTIME_TYPES = `
type Awaitable<Value> = Value | Promise<Value>;
type HandlerContext<Context = unknown> = any;
type ReceivedStream<Input, Name extends keyof Input> = Omit<Input, Name> & { [Member in Name]: any };
type SentStream<Output, Name extends keyof Output> = Omit<Output, Name> & { [Member in Name]: any };
type Absent<Names extends PropertyKey> = { readonly [Name in Names]?: undefined };
type Union<Members extends object> =
  | { [Name in keyof Members]: Pick<Members, Name> & Absent<Exclude<keyof Members | "$unknown", Name>> }[keyof Members]
  | (Absent<keyof Members> & { readonly $unknown: readonly [name: string, value: unknown] });
`;
