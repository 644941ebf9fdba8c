import { GeneratorError } from "../../generator-error.ts";
import { protocolOf } from "../../protocols/protocol-table.ts";
import { checkModel } from "../check-model.ts";
import type { EndpointRuleSet } from "../endpoint-rules/endpoint-rule-set.ts";
import { formatPointer } from "../json-pointer.ts";
import type { ReadOptions } from "../model-format.ts";
import type { ModelPlaces } from "../model-places.ts";
import type { ServiceModel } from "../service-model.ts";
import type { ApiModel } from "./api.types.ts";
import type { CheckedFile } from "./part-types.ts";
import { mergeReferences } from "./merge-references.ts";
import { findNameRules } from "./name-rules.ts";
import { readServiceAuth } from "./read-auth.ts";
import { readExamples } from "./read-examples.ts";
import { readOperations } from "./read-operations.ts";
import { readPaginators } from "./read-paginators.ts";
import { readProtocols } from "./read-protocols.ts";
import { readServiceNames } from "./read-service-names.ts";
import { readDocs } from "./read-docs.ts";
import { readShapes } from "./read-shapes.ts";
import { readWaiters } from "./read-waiters.ts";
import { readServiceTraits } from "./traits/service-traits.ts";

/** The files of a model in the split layout, or only `api` with the merged file. */
interface AwsJsonFiles {
  readonly api: CheckedFile<"api">;
  readonly docs: CheckedFile<"docs"> | undefined;
  readonly paginators: CheckedFile<"paginators"> | undefined;
  readonly examples: CheckedFile<"examples"> | undefined;
  readonly waiters: CheckedFile<"waiters"> | undefined;
  readonly endpointRules: EndpointRuleSet | undefined;
}

/**
 * Converts a model in an AWS JSON layout to the semantics of Smithy 2.0.
 *
 * @throws GeneratorError with the place in the file, at the first fault.
 */
export function readAwsJson(files: AwsJsonFiles, options: Pick<ReadOptions, "source" | "warn">): ServiceModel {
  const api = { ...files.api, json: mergeReferences(files.api.json) };
  const { warn } = options;
  const { metadata } = api.json;
  const protocols = readProtocols(api);
  const names = readServiceNames(api);
  const auth = readServiceAuth(api);
  const rules = findNameRules(protocols, { awsQueryCompatible: metadata.awsQueryCompatible !== undefined });
  const docs = readDocs(files.docs, { api: api.json, warn });
  const shapes = readShapes({ file: api.file, api: api.json, docs, rules });
  const operations = readOperations({
    file: api.file,
    operations: api.json.operations,
    definitions: new Map(Object.entries(api.json.shapes)),
    shapes,
    docs,
    bindsToHttp: protocols.some(({ name }) => protocolOf(name).bindsToHttp === true),
    paginated: readPaginators(files.paginators, { api: api.json, shapes, warn }),
    examples: readExamples(files.examples, { api: api.json, shapes, warn }),
    waiters: readWaiters(files.waiters, { api: api.json, warn }),
  });
  const signs = auth.schemes?.some((scheme) => scheme.startsWith("aws.auth#")) === true;
  const model: ServiceModel = {
    source: options.source,
    ...names,
    namespace: undefined,
    version: metadata.apiVersion,
    protocols,
    endpointPrefix: metadata.endpointPrefix,
    signingName: signs ? (metadata.signingName ?? metadata.endpointPrefix) : undefined,
    endpointRules: files.endpointRules,
    auth: auth.schemes ?? [],
    traits: readServiceTraits(api.json, { docs: docs.service, optionalAuth: auth.optional }),
    operations: operations.map(({ operation }) => operation),
    resources: [],
    errors: [],
    shapes,
  };
  checkNames(operations, api.file);
  const keys = new Map(operations.map(({ key, operation }) => [operation.name, key]));
  checkModel(model, makePlaces(api, keys), warn);
  return model;
}

function checkNames(operations: ReturnType<typeof readOperations>, file: string): void {
  const seen = new Map<string, string>();
  for (const { key, operation } of operations) {
    const other = seen.get(operation.name);
    if (other !== undefined) {
      throw new GeneratorError(`operation "${key}" has the name "${operation.name}" of operation "${other}"`, {
        code: "invalid-model",
        place: { file, pointer: formatPointer(["operations", key, "name"]) },
      });
    }
    seen.set(operation.name, key);
  }
}

function makePlaces(api: CheckedFile<"api">, keys: ReadonlyMap<string, string>): ModelPlaces {
  const { file } = api;
  return {
    locateShape(shape, member) {
      const isAggregate = findType(api.json, shape) === "structure";
      const rest = member === undefined ? [] : isAggregate ? ["members", member] : [member];
      return { file, pointer: formatPointer(["shapes", shape, ...rest]) };
    },
    locateOperation(operation) {
      return { file, pointer: formatPointer(["operations", keys.get(operation) ?? operation]) };
    },
  };
}

function findType(api: ApiModel, shape: string): string | undefined {
  return Object.hasOwn(api.shapes, shape) ? api.shapes[shape]?.type : undefined;
}
