import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readModel } from "../../src/model/read-model.ts";
import { membersOf, type Member, type ServiceModel, type Shape } from "../../src/model/service-model.ts";
import { sharedFolder } from "../shared-folder.ts";
import { readBack } from "./read-back.ts";

const warn = (): void => undefined;
// All of them are read, printed as Smithy and printed back in smithy-idl/from-split-layout.test.ts.
const shared = sharedFolder();
const root = join(shared ?? "", "corpus/c2j");
const folders =
  shared === undefined
    ? []
    : ["cloudfront", "dynamodb", "kinesis", "s3", "sqs"].flatMap((name) =>
        readdirSync(join(root, name)).map((version) => join(root, name, version)),
      );

/** A service with names in place of references, and without places. */
function comparable({ shapes, operations, errors, ...model }: ServiceModel): unknown {
  const nameOf = (shape: Shape | undefined): string | undefined => shape?.name;
  const memberOf = ({ name, target, traits }: Member): unknown => ({ name, target: target.name, traits });
  return {
    ...model,
    errors: errors.map(nameOf),
    operations: operations.map(({ input, output, errors: own, waiters, paginated, ...operation }) => ({
      ...operation,
      input: nameOf(input),
      output: nameOf(output),
      errors: own.map(nameOf),
      waiters: waiters.map((waiter) => ({ ...waiter, place: undefined })),
      paginated:
        paginated &&
        (JSON.parse(
          JSON.stringify(paginated, (key, value: unknown) => (key === "place" ? undefined : value)),
        ) as unknown),
    })),
    shapes: [...shapes.values()].map((shape) => ({
      ...{ name: shape.name, kind: shape.kind, traits: shape.traits },
      members: membersOf(shape).map(memberOf),
      values: "values" in shape ? shape.values : undefined,
    })),
  };
}

describe("a service that is printed in the split layout", () => {
  it.each(folders)("%s gives the same service again", (folder) => {
    const model = readModel([folder], { source: "model", warn });
    expect(comparable(readBack(model))).toEqual(comparable(model));
  });
});
