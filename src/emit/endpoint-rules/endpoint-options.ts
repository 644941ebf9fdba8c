import type { EndpointParameter } from "../../model/endpoint-rules/endpoint-rule-set.ts";
import type { RuleParameter } from "../../plan/endpoint-parameters.ts";
import type { PackagePlan } from "../../plan/package-plan.ts";
import { code, literalKey, propertyKey, type Code } from "../code.ts";
import { documentationComment } from "../documentation-comment.ts";
import type { SourceFile } from "../source-file.ts";
import { endpointEntry } from "./rule-expression.ts";

/** The types of client options that nearly all rules read. */
export function endpointConfigTypes({ endpoint }: PackagePlan, file: SourceFile): readonly Code[] {
  return endpoint === undefined ? [] : [file.runtime("EndpointConfig", "type", endpointEntry)];
}

/** The options in those types, and the region, which every client has. */
const shared: readonly string[] = ["region", "useFipsEndpoint", "useDualstackEndpoint"];

/** A client's other options that its rules read, each with its comment. */
export function endpointOptions(plan: PackagePlan): readonly Code[] {
  return (plan.endpoint?.parameters ?? [])
    .filter(({ isOption, key }) => isOption && !shared.includes(key))
    .map(({ parameter, key }) => {
      const given = plan.model.traits.clientContextParams?.[parameter.name]?.documentation ?? parameter.documentation;
      const traits = given === undefined ? {} : { documentation: given };
      const comment = documentationComment(traits, plan, { indentation: 2 });
      return code`${comment}  readonly ${propertyKey(key)}?: ${parameterTypes[parameter.type]} | undefined;`;
    });
}

const parameterTypes = {
  string: code`string`,
  boolean: code`boolean`,
  stringArray: code`readonly string[]`,
} as const satisfies Record<EndpointParameter["type"], Code>;

/** A property for a parameter in the type of the rules' parameters. */
export function printParameterProperty({ parameter, key }: RuleParameter): Code {
  return code`readonly ${literalKey(key)}?: ${parameterTypes[parameter.type]} | undefined;`;
}
