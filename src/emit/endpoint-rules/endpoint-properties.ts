import type {
  EndpointExpression,
  EndpointProperty,
  EndpointRule,
  EndpointVariable,
} from "../../model/endpoint-rules/endpoint-rule-set.ts";
import { type Identifier, toIdentifier } from "../../plan/identifier.ts";
import { NameScope } from "../../plan/name-scope.ts";
import { code, literalKey, stringLiteral, templateLiteral, type Code } from "../code.ts";
import { jsonLiteral } from "../json-literal.ts";
import { argumentsDoc, arrayDoc, entryDoc, hardline, indent, objectDoc, printDoc, type Doc } from "../layout.ts";
import type { SourceFile } from "../source-file.ts";
import { endpointEntry, printExpression, type RuleContext } from "./rule-expression.ts";

type Properties = Readonly<Record<string, EndpointProperty>>;

/**
 * Prints the properties of endpoints. Properties shared by several rules, except for the values of variables, become a
 * function or a constant.
 */
export class EndpointPropertiesPrinter {
  readonly #file: SourceFile;
  readonly #forms = new Map<string, PropertiesForm>();
  readonly #names: NameScope;

  /** @param names the file's names. */
  constructor(rules: readonly EndpointRule[], file: SourceFile, names: NameScope) {
    this.#file = file;
    this.#names = names;
    this.#count(rules);
  }

  #count(rules: readonly EndpointRule[]): void {
    for (const rule of rules) {
      if (rule.kind === "tree") this.#count(rule.rules);
      if (rule.kind !== "endpoint") continue;
      const { key, form } = makeForm(rule.properties);
      const known = this.#forms.get(key);
      if (known === undefined) this.#forms.set(key, form);
      else known.uses++;
    }
  }

  /** The value of properties, as used by a rule. */
  print(properties: Properties, context: RuleContext): Doc {
    const { key, form: own } = makeForm(properties);
    const form = this.#forms.get(key);
    if (form === undefined || form.uses < 2) return printRecord(properties, (value) => printExpression(value, context));
    form.name ??= this.#names.take(suggestName(properties));
    if (own.leaves.length === 0) return form.name;
    return [form.name, argumentsDoc(own.leaves.map((leaf) => printExpression(leaf, context)))];
  }

  /** Declarations of the functions and constants used so far. */
  printDeclarations(): readonly Code[] {
    return [...this.#forms.values()].flatMap((form) =>
      form.name === undefined ? [] : [this.#printDeclaration(form, form.name)],
    );
  }

  #printDeclaration({ leaves, properties }: PropertiesForm, name: Identifier): Code {
    const type = this.#file.runtime("EndpointProperties", "type", endpointEntry);
    const scope = new NameScope();
    const parameters = new Map(leaves.map((leaf) => [keyOf(leaf), scope.take(toIdentifier(lastNameOf(leaf)))]));
    const record = printRecord(properties, (text) => printText(text, parameters));
    if (leaves.length === 0) return printDoc([code`const ${name}: ${type} = `, record, code`;`]);
    const head = [
      argumentsDoc([...parameters.values()].map((parameter) => code`${parameter}: string`)),
      code`: ${type} {`,
    ];
    const body = indent(hardline, code`return `, record, code`;`);
    return printDoc([code`function ${name}`, head, body, hardline, code`}`]);
  }
}

/** Properties with their leaves (the values of variables) extracted. */
interface PropertiesForm {
  readonly properties: Properties;
  readonly leaves: readonly EndpointExpression[];
  uses: number;
  name?: Identifier;
}

/** Forms with the same key differ only in their leaves. */
function makeForm(properties: Properties): { readonly key: string; readonly form: PropertiesForm } {
  const leaves: EndpointExpression[] = [];
  const key = JSON.stringify(properties, (_, part: unknown) => {
    if (!isLeaf(part)) return part;
    let index = leaves.findIndex((leaf) => keyOf(leaf) === keyOf(part));
    if (index < 0) index = leaves.push(part) - 1;
    return index;
  });
  return { key, form: { properties, leaves, uses: 1 } };
}

function isLeaf(part: unknown): part is EndpointExpression {
  if (typeof part !== "object" || part === null || !("kind" in part)) return false;
  return ["reference", "attribute", "item", "call"].includes(part.kind as string);
}

/** Variables are identified by name: only one variable of a name is in scope at a time. */
function keyOf(leaf: EndpointExpression): string {
  return JSON.stringify(leaf, (key, part: unknown) => (key === "variable" ? (part as EndpointVariable).name : part));
}

function lastNameOf(leaf: EndpointExpression): string {
  if (leaf.kind === "attribute") return leaf.name;
  return leaf.kind === "reference" ? leaf.variable.name : "value";
}

/** A text with parameters as leaves. */
function printText(text: EndpointExpression, parameters: ReadonlyMap<string, Identifier>): Code {
  if (text.kind === "literal") return stringLiteral(String(text.value));
  const printPart = (part: EndpointExpression): Code => {
    const name = parameters.get(keyOf(part));
    if (name === undefined) throw new Error("properties have an unknown leaf");
    return name;
  };
  if (text.kind !== "template") return printPart(text);
  return templateLiteral(text.parts.map((part) => (typeof part === "string" ? { text: part } : printPart(part))));
}

function printRecord(properties: Properties, print: (text: EndpointExpression) => Doc): Doc {
  const printProperty = (property: EndpointProperty): Doc => {
    switch (property.kind) {
      case "text":
        return print(property.text);
      case "scalar":
        return jsonLiteral(property.value);
      case "list":
        return arrayDoc(property.items.map(printProperty));
      case "record":
        return printRecord(property.entries, print);
      default:
        return property satisfies never;
    }
  };
  return objectDoc(
    Object.entries(properties).map(([name, property]) => entryDoc(literalKey(name), printProperty(property))),
  );
}

/** A name from the auth schemes and the last one's signing name: `sigv4aSigv4S3Outposts`. */
function suggestName(properties: Properties): Identifier {
  const schemes = properties["authSchemes"]?.kind === "list" ? properties["authSchemes"].items : [];
  const textOf = (scheme: EndpointProperty | undefined, key: string): string[] => {
    const property = scheme?.kind === "record" ? scheme.entries[key] : undefined;
    return property?.kind === "text" && property.text.kind === "literal" ? [String(property.text.value)] : [];
  };
  const names = [...schemes.flatMap((scheme) => textOf(scheme, "name")), ...textOf(schemes.at(-1), "signingName")];
  const [first, ...rest] = names.flatMap((name) => name.split(/[^A-Za-z0-9]+/)).filter((word) => word !== "");
  if (first === undefined) return toIdentifier("properties");
  return toIdentifier([first, ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join(""));
}
