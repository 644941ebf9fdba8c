import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readModel } from "../../../src/model/read-model.ts";
import type { ServiceModel } from "../../../src/model/service-model.ts";
import { assembleModel } from "../../../src/model/smithy-idl/assemble-model.ts";
import { parseIdl } from "../../../src/model/smithy-idl/parse-idl.ts";
import { printIdl } from "../../../src/model/smithy-idl/print/print-idl.ts";
import { astOfModel } from "../../../src/model/smithy-json/ast-of-model.ts";
import { readSmithyModel } from "../../../src/model/smithy-json/read-smithy-model.ts";
import { sharedFolder } from "../../shared-folder.ts";

const warn = (): void => undefined;
const shared = sharedFolder();
const root = join(shared ?? "", "corpus/c2j");
const folders =
  shared === undefined
    ? []
    : readdirSync(root).flatMap((name) => readdirSync(join(root, name)).map((version) => join(root, name, version)));

/** What Smithy has no way to say: paging by several tokens or by a flag, signatures older than the fourth, dots in names. */
function comparable(model: ServiceModel, reached: ReadonlySet<string>): unknown {
  const auth = model.auth.filter((scheme) => scheme !== "aws.auth#sigv2");
  return {
    ...model,
    name: model.name.slice(model.name.lastIndexOf(".") + 1),
    namespace: undefined,
    auth,
    signingName: auth.length === 0 ? undefined : model.signingName,
    operations: model.operations.map(({ paginated, ...operation }) => ({
      ...operation,
      paginated: (paginated?.inputTokens.length ?? 0) === 1 ? { ...paginated, moreResults: undefined } : undefined,
    })),
    // Smithy's reader takes the shapes that the service reaches.
    shapes: [...model.shapes.values()]
      .filter(({ name }) => reached.has(name))
      .toSorted((one, other) => (one.name < other.name ? -1 : 1)),
  };
}

describe("a model of the split layout that is printed in Smithy's language", () => {
  it.each(folders)("%s is read back as the same service model", (folder) => {
    const model = readModel([folder], { source: "model", warn });
    const files = printIdl(astOfModel(model, { warn })).map(({ namespace, text }) => ({
      file: namespace,
      json: parseIdl(namespace, text),
    }));
    const assembled = assembleModel(files);
    expect(assembled.faults).toEqual([]);
    const back = readSmithyModel(assembled.files, { source: "model", warn });
    const reached = new Set(back.shapes.keys());
    expect(comparable(back, reached)).toEqual(comparable(model, reached));
  });
});
