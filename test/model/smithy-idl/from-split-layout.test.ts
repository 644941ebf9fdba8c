import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readModel } from "../../../src/model/read-model.ts";
import {
  isMemberPath,
  type Member,
  type PaginatedTrait,
  type ServiceModel,
  type Shape,
} from "../../../src/model/service-model.ts";
import { assembleModel } from "../../../src/model/smithy-idl/assemble-model.ts";
import { parseIdl } from "../../../src/model/smithy-idl/parse-idl.ts";
import { printIdl } from "../../../src/model/smithy-idl/print/print-idl.ts";
import { astOfModel } from "../../../src/model/smithy-json/ast-of-model.ts";
import { readSmithyModel } from "../../../src/model/smithy-json/read-smithy-model.ts";
import { waiterNode } from "../../../src/model/smithy-json/waiters-of-model.ts";
import { validateSmithy } from "../../../src/model/smithy-validate/validate-smithy.ts";
import { readBack } from "../read-back.ts";
import { sharedFolder } from "../../shared-folder.ts";

const warn = (): void => undefined;
const shared = sharedFolder();
const root = join(shared ?? "", "corpus/c2j");
const folders =
  shared === undefined
    ? []
    : readdirSync(root).flatMap((name) => readdirSync(join(root, name)).map((version) => join(root, name, version)));

function comparablePaging(paginated: PaginatedTrait | undefined, output: Shape | undefined): unknown {
  const [token] = paginated?.outputTokens ?? [];
  if (paginated?.inputTokens.length !== 1 || token === undefined || !isMemberPath(token)) return undefined;
  const { items } = paginated;
  return {
    ...paginated,
    items: items !== undefined && isMemberPath(items) && isCollection(findTarget(output, items)) ? items : undefined,
    moreResults: undefined,
  };
}

function findTarget(holder: Shape | undefined, path: readonly string[]): Shape | undefined {
  return path.reduce<Shape | undefined>(
    (at, name) => at && membersOf(at).find((member) => member.name === name)?.target,
    holder,
  );
}

function isCollection(shape: Shape | undefined): boolean {
  return shape?.kind === "list" || shape?.kind === "map";
}

/** Traits that Smithy has on the shapes that members target, which may stand on the members in other formats. */
const traitsOfTargets = ["streaming", "requiresLength", "mediaType", "sensitive"] as const;

interface Comparison {
  /** The names that the model had, by those of the converted model. */
  readonly names: ReadonlyMap<string, string>;
  /** By their names in the model. */
  readonly reached: ReadonlySet<string>;
}

/**
 * What Smithy has no way to say is left out: paging by several tokens, by an expression or by a flag, items that are not
 * a list or map, waiters for statuses and numbers, signatures older than the fourth, dots in names, required members of
 * unions.
 */
function comparable(model: ServiceModel, { names, reached }: Comparison): unknown {
  const auth = model.auth.filter((scheme) => scheme !== "aws.auth#sigv2");
  const nameOf = (shape: Shape | undefined): string | undefined => shape && (names.get(shape.name) ?? shape.name);
  const memberOf = ({ name, target, traits }: Member, holder: Shape): unknown => {
    const own: Record<string, unknown> = { ...traits };
    for (const trait of traitsOfTargets) own[trait] ??= target.traits[trait];
    if (holder.kind === "union") own["required"] = undefined;
    return { name, target: nameOf(target), traits: own };
  };
  const shapes = [...model.shapes.values()].flatMap((shape) => {
    const name = nameOf(shape) ?? "";
    if (!reached.has(name)) return [];
    const moved = Object.fromEntries(traitsOfTargets.map((trait) => [trait, undefined]));
    const members = membersOf(shape).map((member) => memberOf(member, shape));
    const values = "values" in shape ? shape.values : undefined;
    return [{ name, kind: shape.kind, traits: { ...shape.traits, ...moved }, members, values }];
  });
  return {
    ...model,
    name: model.name.slice(model.name.lastIndexOf(".") + 1),
    namespace: undefined,
    auth,
    signingName: auth.length === 0 ? undefined : model.signingName,
    errors: model.errors.map(nameOf),
    operations: model.operations.map(({ paginated, waiters, input, output, errors, ...operation }) => ({
      ...operation,
      // Operations that share a URI have a literal of their own in Smithy.
      http: operation.http && { ...operation.http, uri: operation.http.uri.replace(/[?&]x-id=\w+$/, "") },
      input: nameOf(input),
      output: nameOf(output),
      errors: errors.map(nameOf),
      waiters: waiters
        .filter((waiter) => waiterNode(waiter) !== undefined)
        .map((waiter) => ({ ...waiter, place: undefined })),
      paginated: comparablePaging(paginated, output),
    })),
    // A shape that became several is there once.
    shapes: new Map(shapes.toSorted((one, other) => (one.name < other.name ? -1 : 1)).map((each) => [each.name, each])),
  };
}

function membersOf(shape: Shape): readonly Member[] {
  if (shape.kind === "structure" || shape.kind === "union") return shape.members;
  if (shape.kind === "list") return [shape.member];
  return shape.kind === "map" ? [shape.key, shape.value] : [];
}

describe("a model of the split layout that is printed in Smithy's language", () => {
  it.each(folders)(
    "%s is valid, and gives the same service model when it is read back, and from the split layout again",
    (folder) => {
      const model = readModel([folder], { source: "model", warn });
      const names = new Map<string, string>();
      const noteName = ({ message }: { readonly message: string }): void => {
        const [, from, to] = /^shape "(.+?)" is called "(.+?)"/.exec(message) ?? [];
        if (from !== undefined && to !== undefined) names.set(to, from);
      };
      const files = printIdl(astOfModel(model, { warn: noteName })).map(({ namespace, text }) => ({
        file: namespace,
        json: parseIdl(namespace, text),
      }));
      const assembled = assembleModel(files);
      expect(assembled.faults).toEqual([]);
      const errors = validateSmithy(assembled.files).filter(({ severity }) => severity === "ERROR");
      expect(errors).toEqual([]);
      const back = readSmithyModel(assembled.files, { source: "model", warn });
      // Smithy's reader takes the shapes that the service reaches.
      const reached = new Set([...back.shapes.keys()].map((name) => names.get(name) ?? name));
      const wanted = comparable(model, { names: new Map(), reached });
      expect(comparable(back, { names, reached })).toEqual(wanted);
      expect(comparable(readBack(back), { names, reached })).toEqual(wanted);
    },
  );
});
