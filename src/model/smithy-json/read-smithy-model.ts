import type { EndpointRuleSet } from "../endpoint-rules/endpoint-rule-set.ts";
import { throwFaults } from "../../generator-error.ts";
import { checkModel } from "../check-model.ts";
import type { ReadOptions } from "../model-format.ts";
import type { ServiceModel, Shape } from "../service-model.ts";
import { buildOperation, readErrors, referencesOf } from "./build-operation.ts";
import { buildResources } from "./build-resources.ts";
import { buildShapes } from "./build-shapes.ts";
import { checkApplies } from "./check-applies.ts";
import { findService } from "./find-service.ts";
import { resolveFiles, type ResolvedSource } from "./flatten-shapes.ts";
import { readEndpointRuleSet } from "../endpoint-rules/read-endpoint-rule-set.ts";
import { childLocation } from "./json-location.ts";
import { string } from "./json-values.ts";
import { listBindings } from "./list-bindings.ts";
import { locateParts } from "./locate-parts.ts";
import type { SmithyFile } from "./merge-files.ts";
import { nameShapes } from "./name-shapes.ts";
import { readServiceAuth } from "./read-auth.ts";
import { readProtocols } from "./read-protocols.ts";
import { readServiceSettings } from "./read-service-settings.ts";
import type { FlatShape } from "./smithy-source.ts";
import { readTraits } from "./traits/read-traits.ts";
import { walkClosure } from "./walk-closure.ts";
import { warnOfUnknownKeys } from "./warn-of-unknown-keys.ts";

/**
 * Reads a model in Smithy's JSON AST, version 1.0 or 2.0, of one or several files. What 1.0 means
 * differently is translated into 2.0's terms.
 *
 * @param resolved the files as one, where validation has them already.
 * @throws {@link GeneratorError} with file and JSON pointer for what is not a model, shapes that are
 * not there, a service that cannot be told and protocols that are not known
 */
export function readSmithyModel(
  files: readonly SmithyFile[],
  options: ReadOptions,
  resolved: ResolvedSource = resolveFiles(files),
): ServiceModel {
  const { source, find } = resolved;
  warnOfUnknownKeys(files, source, options.warn);
  const chosen = findService(source, options.service, options.source);
  throwFaults(checkApplies(source, find));
  const what = `service "${chosen.id}"`;
  const service = find(chosen.id, { what, location: chosen.location });
  const { operations, resources } = listBindings(service, find);
  const closure = walkClosure([...referencesOf(service), ...operations.flatMap(referencesOf)], find, source);
  const names = nameShapes(closure, service);
  const shapes = buildShapes(closure, { names, find });
  const auth = readServiceAuth(service, source);
  const built = new Map(
    operations.map((operation) => [operation.id, buildOperation(operation, { service, auth, shapes, names })]),
  );
  const model: ServiceModel = {
    source: options.source,
    version: string.read(service.json["version"] ?? "", {
      what: `${what}: version`,
      location: childLocation(service.location, "version"),
    }),
    ...readServiceSettings(service),
    protocols: readProtocols(service, source, options.warn),
    endpointRules: readEndpointRules(service),
    auth,
    traits: readTraits(service.traits, what),
    operations: [...built.values()],
    resources: buildResources(resources, built),
    errors: readErrors(service, shapes),
    shapes: new Map([...shapes.values()].map((shape): [string, Shape] => [shape.name, shape])),
  };
  checkModel(model, locateParts({ service, operations, closure, names }), options.warn);
  return model;
}

function readEndpointRules({ traits }: FlatShape): EndpointRuleSet | undefined {
  const trait = traits.get("smithy.rules#endpointRuleSet");
  if (trait === undefined) return undefined;
  return readEndpointRuleSet(trait.value, { what: "endpoint rules", location: trait.location });
}
