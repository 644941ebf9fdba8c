import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { formatSchemas, formatTypesFile, printFormatTypes } from "../../scripts/generate-format-types.ts";

describe.each(formatSchemas)("the schema of %s", (name) => {
  it("is sound under ajv's strict mode", () => {
    const url = new URL(`../../src/model/aws-json/${name}.schema.json`, import.meta.url);
    const ajv = new Ajv({ discriminator: true, strictTypes: true, allowUnionTypes: true });
    expect(() => ajv.compile(JSON.parse(readFileSync(url, "utf8")) as object)).not.toThrow();
  });

  it("gave the types that are checked in", async () => {
    const standing = readFileSync(formatTypesFile(name), "utf8");
    expect(standing, "run scripts/generate-format-types.ts").toBe(await printFormatTypes(name));
  });
});
