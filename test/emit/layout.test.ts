import fc from "fast-check";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { code, type Code } from "../../src/emit/code.ts";
import { jsonLiteral } from "../../src/emit/json-literal.ts";
import { assignmentDoc, genericDoc, printDoc, signatureDoc, unionDoc, type Doc } from "../../src/emit/layout.ts";

/** Text that prettier leaves as it is. */
async function expectClean(text: string): Promise<void> {
  expect(await format(text, { parser: "typescript" })).toBe(text);
}

const identifier = fc.stringMatching(/^[A-Z][a-z]{0,40}$/).map((name) => `${name}T` as Code);

describe("layout agrees with prettier", () => {
  it("on object and array literals", async () => {
    const strings = fc.oneof(fc.string({ maxLength: 90 }), fc.stringMatching(/^[éß日本語한ñ ]{0,50}$/));
    const values = fc.letrec<{ value: unknown; object: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        strings,
        fc.integer(),
        fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie("value"), { maxLength: 8 }),
        fc.array(fc.nat(), { maxLength: 40 }),
        tie("object"),
      ),
      object: fc.dictionary(
        fc.oneof({ arbitrary: fc.stringMatching(/^[a-z]{1,12}$/), weight: 9 }, fc.stringMatching(/^[a-z]{55,90}$/)),
        tie("value"),
        { maxKeys: 6 },
      ),
    }));
    await fc.assert(
      fc.asyncProperty(values.object, fc.stringMatching(/^[a-z]{1,60}$/), async (value, name) => {
        await expectClean(`${printDoc(assignmentDoc(`export const ${name}x` as Code, jsonLiteral(value)))}\n`);
      }),
      { numRuns: 150 },
    );
  });

  it("on unions in members and on signatures", async () => {
    const types: fc.Arbitrary<Doc> = fc.oneof(
      identifier,
      identifier.map((name) => code`${name}[]`),
      fc.tuple(identifier, identifier).map(([key, value]) => genericDoc(code`Record`, [key, value])),
    );
    await fc.assert(
      fc.asyncProperty(
        identifier,
        fc.array(types, { minLength: 1, maxLength: 3 }),
        identifier,
        async (name, docs, result) => {
          const member = printDoc([code`${name}?: `, unionDoc([...docs, code`undefined`]), code`;`], 2);
          const parameters = docs.map((doc, index): Doc => [code`input${index}: `, doc]);
          const method = printDoc([name, signatureDoc(parameters, code`Promise<${result}>`), code`;`], 2);
          await expectClean(`interface X {\n  ${member}\n  ${method}\n}\n`);
        },
      ),
      { numRuns: 150 },
    );
  });
});
