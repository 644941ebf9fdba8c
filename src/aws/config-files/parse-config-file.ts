import { ConfigurationError } from "./config-setting.ts";

/** The properties of a section, by lower-case name. Indented lines below an empty value are its sub-properties. */
export type ConfigSection = Readonly<Record<string, ConfigProperty>>;

/** A property's value: text, or its sub-properties. */
type ConfigProperty = string | Readonly<Record<string, string>>;

/** Sections by name. */
type ConfigSections = Readonly<Record<string, ConfigSection>>;

/** The content of a file. A credentials file only has profiles. */
export interface ConfigFile {
  readonly profiles: ConfigSections;
  readonly ssoSessions: ConfigSections;
  readonly services: ConfigSections;
}

/** The kind of a file: in a config file, profile names except `default` have the prefix `profile`. */
export type ConfigFileKind = "config" | "credentials";

/**
 * Parses a shared config or credentials file (AWS SDKs and Tools Reference Guide, "Shared config and credentials
 * files"). Skips sections and properties whose names contain characters other than `A-Za-z0-9_-/.%@:+`, and sections of
 * unknown kinds.
 *
 * @param path of the file, for errors.
 * @throws ConfigurationError for a line that is neither a section nor a property; the message has the line number, but
 *   not the text, which may be a secret.
 */
export function parseConfigFile(text: string, kind: ConfigFileKind, path: string): ConfigFile {
  const parser = new ConfigFileParser(kind, path);
  for (const line of text.replace(/^\ufeff/, "").split(/\r?\n/)) parser.readLine(line);
  return parser.file;
}

const nameForm = /^[\w\-/.%@:+]+$/;

type MutableSection = Record<string, string | Record<string, string>>;
type MutableSections = Record<string, MutableSection>;

/** Represents a skipped section or property and its content. */
const skipped: unique symbol = Symbol("skipped");

class ConfigFileParser {
  readonly #kind: ConfigFileKind;
  readonly #path: string;
  readonly #profiles: MutableSections = createRecord();
  readonly #ssoSessions: MutableSections = createRecord();
  readonly #services: MutableSections = createRecord();
  #lineNumber = 0;
  /** The section of the next properties; undefined before the first section. */
  #section: MutableSection | typeof skipped | undefined;
  /** The property that indented lines continue. */
  #property: string | typeof skipped | undefined;
  /** Whether the default profile has the prefix, in which case one without it is ignored. */
  #hasPrefixedDefault = false;

  constructor(kind: ConfigFileKind, path: string) {
    this.#kind = kind;
    this.#path = path;
  }

  get file(): ConfigFile {
    return { profiles: this.#profiles, ssoSessions: this.#ssoSessions, services: this.#services };
  }

  readLine(line: string): void {
    this.#lineNumber++;
    const trimmed = line.trim();
    // An indented comment could also continue a value; other parsers skip it, too.
    if (trimmed === "" || trimmed.startsWith("#") || trimmed.startsWith(";")) return;
    if (trimmed.startsWith("[")) this.#beginSection(trimmed);
    else if (this.#section === undefined) this.#fail("Expected a section definition");
    else if (this.#section === skipped) return;
    else if (/^\s/.test(line)) this.#continueProperty(this.#section, trimmed);
    else this.#beginProperty(this.#section, trimmed);
  }

  #beginSection(line: string): void {
    const definition = line.replace(/[#;][^]*$/, "").trimEnd();
    if (!definition.endsWith("]")) this.#fail("Section definition must end with ']'");
    this.#section = this.#openSection(definition.slice(1, -1).trim());
    this.#property = undefined;
  }

  #openSection(definition: string): MutableSection | typeof skipped {
    const [, kind, quotedName] = /^(profile|sso-session|services)\s+(\S[^]*)$/.exec(definition) ?? [];
    if (this.#kind === "credentials" || kind === undefined) {
      if (this.#kind === "config" && (definition !== "default" || this.#hasPrefixedDefault)) return skipped;
      return openIn(this.#profiles, definition);
    }
    const name = quotedName?.replace(/^(["'])([^]*)\1$/, "$2") ?? "";
    if (kind === "sso-session") return openIn(this.#ssoSessions, name);
    if (kind === "services") return openIn(this.#services, name);
    if (name === "default" && !this.#hasPrefixedDefault) {
      this.#hasPrefixedDefault = true;
      delete this.#profiles["default"];
    }
    return openIn(this.#profiles, name);
  }

  #beginProperty(section: MutableSection, line: string): void {
    const comment = /\s[#;]/.exec(line);
    const { name, value } = this.#splitProperty(comment === null ? line : line.slice(0, comment.index), "");
    this.#property = nameForm.test(name) ? name : skipped;
    if (this.#property !== skipped) section[name] = value;
  }

  #continueProperty(section: MutableSection, line: string): void {
    const property = this.#property;
    if (property === undefined) this.#fail("Expected a property definition, found continuation");
    if (property === skipped) return;
    const before = section[property];
    if (typeof before === "string" && before !== "") {
      section[property] = `${before}\n${line}`;
      return;
    }
    const { name, value } = this.#splitProperty(line, " in sub-property");
    const parent = (section[property] = typeof before === "object" ? before : createRecord());
    if (nameForm.test(name)) parent[name] = value;
  }

  #splitProperty(line: string, where: string): { name: string; value: string } {
    const equals = line.indexOf("=");
    if (equals === -1) this.#fail(`Expected an '=' sign defining a property${where}`);
    if (equals === 0) this.#fail(`Property did not have a name${where}`);
    return { name: line.slice(0, equals).trim().toLowerCase(), value: line.slice(equals + 1).trim() };
  }

  #fail(fault: string): never {
    throw new ConfigurationError(`${this.#path}, line ${this.#lineNumber}: ${fault}`);
  }
}

function openIn(sections: MutableSections, name: string): MutableSection | typeof skipped {
  return nameForm.test(name) ? (sections[name] ??= createRecord()) : skipped;
}

/** Without a prototype: a name in a file may be `__proto__`. */
function createRecord<Value>(): Record<string, Value> {
  return Object.create(null) as Record<string, Value>;
}
