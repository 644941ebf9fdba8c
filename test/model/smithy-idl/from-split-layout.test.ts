import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readModel } from "../../../src/model/read-model.ts";
import { isMemberPath, type PaginatedTrait, type ServiceModel } from "../../../src/model/service-model.ts";
import { assembleModel } from "../../../src/model/smithy-idl/assemble-model.ts";
import { parseIdl } from "../../../src/model/smithy-idl/parse-idl.ts";
import { printIdl } from "../../../src/model/smithy-idl/print/print-idl.ts";
import { astOfModel } from "../../../src/model/smithy-json/ast-of-model.ts";
import { readSmithyModel } from "../../../src/model/smithy-json/read-smithy-model.ts";
import { waiterNode } from "../../../src/model/smithy-json/waiters-of-model.ts";
import { sharedFolder } from "../../shared-folder.ts";

const warn = (): void => undefined;
const shared = sharedFolder();
const root = join(shared ?? "", "corpus/c2j");
const folders =
  shared === undefined
    ? []
    : readdirSync(root).flatMap((name) => readdirSync(join(root, name)).map((version) => join(root, name, version)));

function comparablePaging(paginated: PaginatedTrait | undefined): unknown {
  const [token] = paginated?.outputTokens ?? [];
  if (paginated?.inputTokens.length !== 1 || token === undefined || !isMemberPath(token)) return undefined;
  const { items } = paginated;
  return {
    ...paginated,
    items: items !== undefined && isMemberPath(items) ? items : undefined,
    moreResults: undefined,
  };
}

/** What Smithy has no way to say: paging by several tokens, by an expression or by a flag, waiters for statuses and numbers, signatures older than the fourth, dots in names. */
function comparable(model: ServiceModel, reached: ReadonlySet<string>): unknown {
  const auth = model.auth.filter((scheme) => scheme !== "aws.auth#sigv2");
  return {
    ...model,
    name: model.name.slice(model.name.lastIndexOf(".") + 1),
    namespace: undefined,
    auth,
    signingName: auth.length === 0 ? undefined : model.signingName,
    operations: model.operations.map(({ paginated, waiters, ...operation }) => ({
      ...operation,
      waiters: waiters
        .filter((waiter) => waiterNode(waiter) !== undefined)
        .map((waiter) => ({ ...waiter, place: undefined })),
      paginated: comparablePaging(paginated),
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
