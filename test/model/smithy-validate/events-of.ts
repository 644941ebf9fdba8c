import { expect } from "vitest";
import { assembleModel } from "../../../src/model/smithy-idl/assemble-model.ts";
import { parseIdl } from "../../../src/model/smithy-idl/parse-idl.ts";
import { validateSmithy } from "../../../src/model/smithy-validate/validate-smithy.ts";

/** The events of a file in namespace `a`, as `line:column SEVERITY Id: message`; lines count from the text's own first. */
export function eventsOf(text: string, head = ""): readonly string[] {
  const json = parseIdl("a.smithy", `$version: "2" ${head}\nnamespace a\n${text}`);
  const { files, faults } = assembleModel([{ file: "a.smithy", json }]);
  expect(faults).toEqual([]);
  return validateSmithy(files).map(
    ({ id, severity, place, message }) =>
      `${(place?.line ?? 0) - 2}:${place?.column ?? 0} ${severity} ${id}: ${message}`,
  );
}
