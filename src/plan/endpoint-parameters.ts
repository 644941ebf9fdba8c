import type {
  EndpointParameter,
  EndpointRule,
  EndpointRuleSet,
  EndpointVariable,
} from "../model/endpoint-rules/endpoint-rule-set.ts";
import { GeneratorError } from "../generator-error.ts";
import type { Jmespath } from "../model/jmespath/expression.ts";
import type { OperationShape, ServiceModel, StructureShape } from "../model/service-model.ts";
import { type Identifier, toMethodName } from "./identifier.ts";
import type { Computation, Variable } from "./jmespath/computation.ts";
import { JmespathProblem, resolveJmespath } from "./jmespath/resolve-jmespath.ts";
import { typeOfShape } from "./jmespath/value-type.ts";

/** The client options, by AWS SDK v3's names, that supply the values of built-ins. */
const optionsOfBuiltIns: Readonly<Record<string, string>> = {
  "AWS::Region": "region",
  "AWS::UseFIPS": "useFipsEndpoint",
  "AWS::UseDualStack": "useDualstackEndpoint",
  "SDK::Endpoint": "endpoint",
  "AWS::Auth::AccountId": "accountId",
  "AWS::Auth::AccountIdEndpointMode": "accountIdEndpointMode",
  "AWS::S3::Accelerate": "useAccelerateEndpoint",
  "AWS::S3::DisableMultiRegionAccessPoints": "disableMultiregionAccessPoints",
  "AWS::S3::ForcePathStyle": "forcePathStyle",
  "AWS::S3::UseArnRegion": "useArnRegion",
  "AWS::S3::UseGlobalEndpoint": "useGlobalEndpoint",
  "AWS::S3Control::UseArnRegion": "useArnRegion",
  "AWS::STS::UseGlobalEndpoint": "useGlobalEndpoint",
};

/** A parameter of the function that evaluates the rules. */
export interface RuleParameter {
  readonly parameter: EndpointParameter;
  /** The key of its value: the name of the client option that supplies it, or else its own name. */
  readonly key: string;
  /** Whether the value is a client option that is passed unchanged; endpoint and account are resolved for each call. */
  readonly isOption: boolean;
}

const foundForCalls: readonly string[] = ["endpoint", "accountId"];

/** The parameters that the rules read. */
export function planRuleParameters(
  { parameters }: EndpointRuleSet,
  read: ReadonlySet<EndpointVariable>,
  { traits }: ServiceModel,
): RuleParameter[] {
  return parameters
    .filter((parameter) => read.has(parameter))
    .map((parameter) => {
      const { name, builtIn = "" } = parameter;
      const option = Object.hasOwn(optionsOfBuiltIns, builtIn) ? optionsOfBuiltIns[builtIn] : undefined;
      if (option !== undefined) return { parameter, key: option, isOption: !foundForCalls.includes(option) };
      const isOption = Object.hasOwn(traits.clientContextParams ?? {}, name);
      return { parameter, key: isOption ? name.charAt(0).toLowerCase() + name.slice(1) : name, isOption };
    });
}

/** The variables that rules read. */
export function findReadVariables(rules: readonly EndpointRule[]): ReadonlySet<EndpointVariable> {
  const found = new Set<EndpointVariable>();
  const visit = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    for (const [key, value] of Object.entries(part)) {
      if (key === "variable") found.add(value as EndpointVariable);
      else if (key !== "assign") visit(value);
    }
  };
  visit(rules);
  return found;
}

/** A parameter of endpoint rules whose value comes from an operation. */
export type OperationParameter = {
  /** The key of its value. */
  readonly key: string;
} & (
  | { readonly kind: "static"; readonly value: unknown }
  /** The value of an input member. */
  | { readonly kind: "member"; readonly member: string }
  /** The result of a function of the input. */
  | {
      readonly kind: "path";
      readonly function: Identifier;
      readonly input: StructureShape;
      readonly root: Variable;
      readonly body: Computation;
    }
);

/**
 * The parameters of rules whose values come from an operation, each from the first trait that defines it (in Smithy's
 * order).
 *
 * @throws GeneratorError for a path that the input does not have.
 */
export function planOperationParameters(
  operation: OperationShape,
  parameters: readonly RuleParameter[],
): readonly OperationParameter[] {
  const { input, traits } = operation;
  const members = new Map(
    (input?.members ?? []).flatMap(({ name, traits: { contextParam } }) =>
      contextParam === undefined ? [] : ([[contextParam.name, name]] as const),
    ),
  );
  const fixed = new Map(Object.entries(traits.staticContextParams ?? {}));
  const paths = new Map(Object.entries(traits.operationContextParams ?? {}));
  return parameters.flatMap(({ parameter: { name }, key }): OperationParameter[] => {
    const constant = fixed.get(name);
    if (constant !== undefined) return [{ key, kind: "static", value: constant.value }];
    const member = members.get(name);
    if (member !== undefined) return [{ key, kind: "member", member }];
    const path = paths.get(name)?.path;
    return path === undefined || input === undefined ? [] : [{ key, ...planPath(path, { name, operation, input }) }];
  });
}

function planPath(
  { text, expression }: Jmespath,
  of: { readonly name: string; readonly operation: OperationShape; readonly input: StructureShape },
) {
  const { name, operation, input } = of;
  try {
    const { root, computation: body } = resolveJmespath(expression, typeOfShape(input));
    return { kind: "path", function: toMethodName(`${operation.name}${name}`), input, root, body } as const;
  } catch (cause) {
    if (!(cause instanceof JmespathProblem)) throw cause;
    const what = `operation "${operation.name}": operationContextParams: ${name}: "${text}"`;
    throw new GeneratorError(`${what}: ${cause.message}`, { code: "invalid-model", cause });
  }
}
