import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findJsonFault } from "../../src/model/json-text/find-json-fault.ts";
import { parseJson } from "../../src/model/json-text/parse-json.ts";
import { catchFault, describeFault } from "./catch-fault.ts";
import { formatDiagnostic } from "../format-diagnostic.ts";

describe("faults of JSON text", () => {
  const table: readonly { readonly given: string; readonly want: string }[] = [
    { given: "", want: "the text is empty (x.json:1:1)" },
    { given: '{"a":1,}', want: 'expected a key in quotes, got "}" (x.json:1:8)' },
    { given: '{\n  "a": [1,\n  2', want: "the text ends inside the array opened at 2:8 (x.json:3:4)" },
    { given: '{"a":{"b":1', want: "the text ends inside the object opened at 1:6 (x.json:1:12)" },
    { given: '{"a" 1}', want: 'expected ":", got "1" (x.json:1:6)' },
    { given: '{"a":1 "b":2}', want: 'expected "," or "}", got "\\"" (x.json:1:8)' },
    { given: "[1 2]", want: 'expected "," or "]", got "2" (x.json:1:4)' },
    { given: "[1}", want: 'expected "," or "]", got "}" (x.json:1:3)' },
    { given: '{"a":tru}', want: 'expected a value, got "tru" (x.json:1:6)' },
    { given: "[01]", want: 'expected a value or "]", got "01" (x.json:1:2)' },
    { given: "{a:1}", want: 'expected a key in quotes or "}", got "a" (x.json:1:2)' },
    { given: "[1] 2", want: 'expected the end of the text, got "2" (x.json:1:5)' },
    { given: '"abc', want: "the text ends inside the string opened at 1:1 (x.json:1:5)" },
    { given: '["a\nb"]', want: 'character "\\n" must be escaped in a string (x.json:1:4)' },
    { given: '["a\\x"]', want: 'escape "\\\\x" is not known (x.json:1:4)' },
    { given: "{\r\n'a':1}", want: 'expected a key in quotes or "}", got "\'" (x.json:2:1)' },
  ];
  it.each(table)("$given", ({ given, want }) => {
    const fault = describeFault(() => parseJson(given, "x.json"));
    expect(fault).toBe(`invalid-syntax: the JSON is not valid: ${want}`);
  });

  it.each([
    { given: '{"a":1,\n "b":{"a":2,"a":3}}', want: 'duplicate key "a" in an object (x.json:2:13)', first: "2:7" },
    { given: '{"a":"\\\\","\\u0061":"x"}', want: 'duplicate key "a" in an object (x.json:1:11)', first: "1:2" },
    {
      given: '[{"{":1,"a":[{}],"{" :{"a":[]}}]',
      want: 'duplicate key "{" in an object (x.json:1:18)',
      first: "1:3",
    },
    {
      given: '{"__proto__":1,"__proto__":2}',
      want: 'duplicate key "__proto__" in an object (x.json:1:16)',
      first: "1:2",
    },
  ])("$given has a key twice", ({ given, want, first }) => {
    const error = catchFault(() => parseJson(given, "x.json"));
    expect(formatDiagnostic(error)).toBe(`the JSON is not valid: ${want}\n  hint: the other one is at ${first}`);
  });

  it("finds no key twice where there is none", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 1, "\t"), (given, space) => {
        // Given once more as JSON.parse keeps it, no object has a key twice.
        const text = JSON.stringify(JSON.parse(given), undefined, space);
        expect(parseJson(text, "x.json")).toEqual(JSON.parse(text));
      }),
    );
  });

  it("survives deep nesting and long strings", () => {
    const given = `${"[".repeat(200_000)}"${"x".repeat(5_000_000)}`;
    expect(catchFault(() => parseJson(given, "x.json")).place?.line).toBe(1);
  });

  it("agrees with JSON.parse about what is JSON", () => {
    const text = fc.oneof(
      fc.json(),
      fc.string({
        unit: fc.constantFrom("{", "}", "[", "]", ",", ":", '"', "a", "\\", "1", ".", "-", "e", " ", "true"),
      }),
      fc.tuple(fc.json(), fc.nat(), fc.constantFrom("", ",", "}", '"', "x")).map(([json, at, put]) => {
        const offset = json.length === 0 ? 0 : at % json.length;
        return json.slice(0, offset) + put + json.slice(offset + 1);
      }),
    );
    fc.assert(
      fc.property(text, (given) => {
        let isJson = true;
        try {
          JSON.parse(given);
        } catch {
          isJson = false;
        }
        expect(findJsonFault(given) === undefined).toBe(isJson);
      }),
      { numRuns: 3000 },
    );
  });
});
