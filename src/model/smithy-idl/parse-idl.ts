import { shapeNameOf } from "../smithy-json/shape-id.ts";
import { IdlSyntaxError, type IdlFault } from "./idl-fault.ts";
import { IdlReader } from "./idl-reader.ts";
import { ParsedIdl } from "./parsed-idl.ts";
import { readKey, readNode } from "./read-node.ts";
import { readShapeOrApply } from "./read-shape.ts";
import type { IdlFile, MetadataStatement, NameReference } from "./syntax-tree.ts";

/** Faults of one file that are told: after that many, others say nothing new. */
const mostFaults = 100;

/** Parses a `.smithy` file of version 1.0 or 2.0 whole: behind a fault it goes on with the next statement. Never throws. */
export function parseIdl(file: string, text: string): ParsedIdl {
  return new FileParser(file, text).parse();
}

/** The sections of a file, which follow each other. */
type Section = "control" | "metadata" | "use" | "shapes";

class FileParser {
  readonly #file: string;
  readonly #reader: IdlReader;
  readonly #faults: IdlFault[] = [];
  readonly #metadata: MetadataStatement[] = [];
  readonly #uses: NameReference[] = [];
  readonly #statements: IdlFile["statements"][number][] = [];
  readonly #controls = new Map<string, unknown>();
  #section: Section = "control";
  #namespace: string | undefined;

  constructor(file: string, text: string) {
    this.#file = file;
    this.#reader = new IdlReader(text);
  }

  parse(): ParsedIdl {
    const reader = this.#reader;
    while (reader.hasMore() && this.#faults.length < mostFaults) {
      const start = reader.at;
      try {
        this.#readStatement();
      } catch (error) {
        if (!(error instanceof IdlSyntaxError)) throw error;
        this.#faults.push(error.fault);
        reader.depth = 0;
        reader.readsTargets = false;
        reader.at = findNextStatement(reader.text, Math.max(start, error.resumeAt));
      }
    }
    this.#checkNames();
    const tree: IdlFile = {
      file: this.#file,
      text: reader.text,
      version: reader.version,
      metadata: this.#metadata,
      namespace: this.#namespace,
      uses: this.#uses,
      statements: this.#statements,
      valueNames: reader.valueNames,
      inlineSuffixes: {
        input: this.#suffixOf("operationInputSuffix", "Input"),
        output: this.#suffixOf("operationOutputSuffix", "Output"),
      },
    };
    return new ParsedIdl(
      tree,
      this.#faults.toSorted((one, other) => one.at - other.at),
    );
  }

  /** A name means one shape in a file: that of a `use` statement, or one that the file defines. */
  #checkNames(): void {
    const uses = new Map<string, string>();
    for (const { name: id, at } of this.#uses) {
      const name = shapeNameOf(id);
      const other = uses.get(name);
      if (other !== undefined && other !== id) {
        const length = id.length;
        this.#faults.push({ message: `"use ${id}": "${name}" is already the name of "${other}"`, at, length });
      }
      uses.set(name, id);
    }
    for (const statement of this.#statements) {
      if (statement.kind !== "shape") continue;
      const { name, at } = statement;
      const used = uses.get(name);
      if (used === undefined || used === `${this.#namespace ?? ""}#${name}`) continue;
      this.#faults.push({
        message: `shape "${name}" has the name of "${used}"`,
        at,
        length: name.length,
        hint: `rename one, or write "${used}" where it is meant instead of the "use" statement`,
      });
    }
  }

  #readStatement(): void {
    const reader = this.#reader;
    if (this.#section === "control" && reader.isAt("$")) {
      this.#readControl();
      return;
    }
    const word = reader.peekIdentifier();
    if (this.#namespace === undefined) {
      if (word === "metadata") this.#readMetadata();
      else if (word === "namespace") this.#readNamespace();
      else throw this.#withoutNamespace();
    } else if (this.#section === "use" && word === "use") {
      this.#readUse();
    } else {
      this.#section = "shapes";
      this.#statements.push(readShapeOrApply(reader));
    }
  }

  /** `$version: "2.0"`. */
  #readControl(): void {
    const reader = this.#reader;
    reader.at += 1;
    const key = readKey(reader, "the name of a control statement");
    reader.skipSpaces();
    reader.expectColon();
    reader.skipSpaces();
    const { at } = reader;
    const value = readNode(reader, { holder: this.#controls, key });
    if (this.#controls.has(key)) {
      throw reader.fault(`duplicate control statement "${key}"`, { at, length: reader.at - at });
    }
    this.#controls.set(key, value);
    if (key === "version") {
      if (value === "1" || value === "1.0") reader.version = 1;
      else if (value === "2" || value === "2.0") reader.version = 2;
      else {
        const hint = 'known versions: "1.0" and "2.0"';
        throw reader.fault(`version ${JSON.stringify(value)} is not known`, { at, length: reader.at - at, hint });
      }
    }
    reader.expectBreak();
  }

  /** `metadata key = value`. */
  #readMetadata(): void {
    const reader = this.#reader;
    this.#section = "metadata";
    reader.at += "metadata".length;
    reader.expectSpace();
    const { at } = reader;
    const key = readKey(reader, "the key of the metadata");
    reader.skipSpaces();
    reader.expect("=");
    reader.skipSpaces();
    const statement = { key, at, valueAt: reader.at, value: undefined as unknown };
    statement.value = readNode(reader, { holder: statement, key: "value" });
    this.#metadata.push(statement);
    reader.expectBreak();
  }

  #readNamespace(): void {
    const reader = this.#reader;
    this.#section = "use";
    // Also where the name has a fault: the shapes are read, then.
    this.#namespace = "";
    reader.at += "namespace".length;
    reader.expectSpace();
    this.#namespace = reader.readNamespace();
    reader.expectBreak();
  }

  /** `use name.space#Shape`. */
  #readUse(): void {
    const reader = this.#reader;
    reader.at += "use".length;
    reader.expectSpace();
    const { at } = reader;
    const name = reader.readNamespace();
    reader.expect("#");
    const shape = reader.readIdentifier("a shape name");
    if (reader.isAt("$")) {
      throw reader.fault('"use" takes shapes, not members', { at: reader.at, hint: `use ${name}#${shape}` });
    }
    this.#uses.push({ name: `${name}#${shape}`, at });
    reader.expectBreak();
  }

  #withoutNamespace(): IdlSyntaxError {
    const { fault } = this.#reader.expected(
      "a namespace",
      "write a line such as this before the shapes: namespace com.example",
    );
    // Text before a namespace cannot be read; the file goes on after it.
    const next = /^namespace[ \t]/m.exec(this.#reader.text.slice(fault.at))?.index;
    return new IdlSyntaxError(fault, next === undefined ? this.#reader.text.length : fault.at + next - 1);
  }

  #suffixOf(key: string, otherwise: string): string {
    const value = this.#controls.get(key);
    return typeof value === "string" ? value : otherwise;
  }
}

/** How statements begin: in the first column, which the insides of statements do not. */
const statementStart =
  /(?<=[\n\r])(?:@[A-Za-z_]|\$[A-Za-z]+[ \t]*:|(?:namespace|use|metadata|apply|service|resource|operation|structure|union|list|set|map|enum|intEnum|string|blob|boolean|byte|short|integer|long|float|double|bigInteger|bigDecimal|timestamp|document)[ \t]+[A-Za-z_])/g;

/** The start of the next statement behind a fault; the end of the text where there is none. */
function findNextStatement(text: string, from: number): number {
  statementStart.lastIndex = from + 1;
  return statementStart.exec(text)?.index ?? text.length;
}
