import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseConfigFile, type ConfigFile } from "../../../src/aws/config-files/parse-config-file.ts";
import { mergeConfigFiles } from "../../../src/aws/config-files/shared-config.ts";
import { cpuLimit, startCpuClock } from "../../cpu-time.ts";
import { sharedFolder } from "../../shared-folder.ts";

interface Case {
  readonly name: string;
  readonly input: { readonly configFile?: string; readonly credentialsFile?: string };
  readonly output: { readonly profiles?: object; readonly ssoSessions?: object; readonly errorContaining?: string };
}

const shared = sharedFolder();

describe.skipIf(shared === undefined)("the cases of parsers", () => {
  const path = `${shared}/conformance/credentials/config-files/config-file-parser-tests.json`;
  const { tests } = (shared === undefined ? { tests: [] } : JSON.parse(readFileSync(path, "utf8"))) as {
    tests: readonly Case[];
  };

  it("are all there", () => expect(tests).toHaveLength(118));

  it.each(tests.map((each, index) => [`${String(index)}: ${each.name}`, each] as const))(
    "%s",
    (_, { input, output }) => {
      const parse = (): ConfigFile =>
        mergeConfigFiles(
          parseConfigFile(input.configFile ?? "", "config", "config"),
          parseConfigFile(input.credentialsFile ?? "", "credentials", "credentials"),
        );
      const { errorContaining, ...wanted } = output;
      if (errorContaining !== undefined) expect(parse).toThrow(errorContaining);
      else {
        const parsed = JSON.parse(JSON.stringify(parse())) as Record<string, unknown>;
        for (const [kind, sections] of Object.entries(wanted)) expect(parsed[kind]).toEqual(sections);
      }
    },
  );
});

describe("parseConfigFile", () => {
  const parse = (text: string): unknown => JSON.parse(JSON.stringify(parseConfigFile(text, "config", "~/.aws/config")));

  it.each([
    [
      "services",
      "[services my-local]\ns3 =\n  endpoint_url = http://a:1\n  region = b",
      { services: { "my-local": { s3: { endpoint_url: "http://a:1", region: "b" } } } },
    ],
    ["a name in quotes", '[profile "foo"]\na = b', { profiles: { foo: { a: "b" } } }],
    ["a mark of byte order", "\ufeff[default]\na = b", { profiles: { default: { a: "b" } } }],
    ["indented comments", "[default]\na = b\n  # c\n\t; d\ne = f", { profiles: { default: { a: "b", e: "f" } } }],
    [
      "names of built-in properties",
      "[profile constructor]\na = b\n[profile toString]\nhasownproperty =\n b = c",
      { profiles: { constructor: { a: "b" }, toString: { hasownproperty: { b: "c" } } } },
    ],
    [
      "a property called skipped",
      "[default]\nskipped = a\n b\nin valid = c\n d",
      { profiles: { default: { skipped: "a\nb" } } },
    ],
    [
      "unknown sections",
      "[plugins]\ncli_legacy = x\n nonsense\n[default]\na = b",
      { profiles: { default: { a: "b" } } },
    ],
  ])("reads %s", (_, text, wanted) => {
    expect(parse(text)).toEqual({ profiles: {}, ssoSessions: {}, services: {}, ...wanted });
  });

  it("keeps `__proto__` a name like others", () => {
    const { profiles } = mergeConfigFiles(
      parseConfigFile("[profile __proto__]\n__proto__ = a", "config", "config"),
      parseConfigFile("[__proto__]\nb = c", "credentials", "credentials"),
    );
    expect(Object.keys(profiles)).toEqual(["__proto__"]);
    expect(Object.entries(Object.values(profiles)[0] ?? {})).toEqual([
      ["__proto__", "a"],
      ["b", "c"],
    ]);
    expect("a" in {}).toBe(false);
  });

  it.each([
    ["a line that is not a property", "[default]\nsecret-of-somebody", "~/.aws/config, line 2: Expected an '=' sign"],
    ["a sub-property", "[default]\ns3 =\n secret-of-somebody", "~/.aws/config, line 3: Expected an '=' sign"],
    ["a section", "[secret-of-somebody", "~/.aws/config, line 1: Section definition"],
  ])("names the line of %s, and not its text", (_, text, wanted) => {
    expect(() => parse(text)).toThrow(wanted);
    expect(() => parse(text)).not.toThrow("secret");
  });

  it.each([
    ["spaces in a section", `[profile${" ".repeat(1e6)}x\u2028y]`],
    ["comments of a section", `[default]${"#".repeat(1e6)}\u2028`],
    ["quotes", `[profile ${'"'.repeat(1e6)}x]`],
    ["spaces in a value", `[default]\na =${" ".repeat(1e6)}#`],
    ["lines that continue", `[default]\na = b\n${" c\n".repeat(3e5)}`],
    [
      "sub-properties",
      `[default]\na =\n${Array.from({ length: 1e5 }, (_, index) => ` k${String(index)} = v\n`).join("")}`,
    ],
    ["sections", Array.from({ length: 1e5 }, (_, index) => `[profile p${String(index)}]\na = b\n`).join("")],
  ])("takes time that grows with the text: %s", (_, text) => {
    const cpuTime = startCpuClock();
    parseConfigFile(text, "config", "config");
    expect(cpuTime()).toBeLessThan(cpuLimit);
  });
});
