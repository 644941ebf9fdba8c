import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseConfigFile, type ConfigFile } from "../../../src/aws/config-files/parse-config-file.ts";
import { mergeConfigFiles } from "../../../src/aws/config-files/shared-config.ts";
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
