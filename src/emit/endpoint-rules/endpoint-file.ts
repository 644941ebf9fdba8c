import type { EndpointRule } from "../../model/endpoint-rules/endpoint-rule-set.ts";
import type { RuleParameter } from "../../plan/endpoint-parameters.ts";
import { type Identifier, toIdentifier } from "../../plan/identifier.ts";
import { NameScope } from "../../plan/name-scope.ts";
import type { PackagePlan } from "../../plan/package-plan.ts";
import { code, literalKey, stringLiteral, type Code } from "../code.ts";
import { jsonLiteral } from "../json-literal.ts";
import { argumentsDoc, arrayDoc, hardline, indent, objectDoc, printDoc, type Doc } from "../layout.ts";
import { SourceFile } from "../source-file.ts";
import { printParameterProperty } from "./endpoint-options.ts";
import { EndpointPropertiesPrinter } from "./endpoint-properties.ts";
import { printRules } from "./print-rules.ts";
import { endpointEntry } from "./rule-expression.ts";
import { RuleNames } from "./rule-names.ts";

export const endpointFile = "src/endpoint.ts";
const endpointPart: Identifier = toIdentifier("serviceEndpoint");

/** The service schema's part that resolves endpoints, if the model has rules for it. */
export function endpointParts({ endpoint }: PackagePlan, file: SourceFile): readonly Code[] {
  if (endpoint === undefined) return [];
  const part = file.sibling(endpointPart, endpointFile, "value");
  return hasHeaders(endpoint.rules) ? [part, file.runtime("endpointHeaders", "value", endpointEntry)] : [part];
}

function hasHeaders(rules: readonly EndpointRule[]): boolean {
  return rules.some((rule) =>
    rule.kind === "tree" ? hasHeaders(rule.rules) : rule.kind === "endpoint" && Object.keys(rule.headers).length > 0,
  );
}

/** Names that the file's code uses for something else. */
const taken: readonly string[] = [
  ...["EndpointError", "EndpointProperties", "InterceptorPart", "ResolvedEndpoint"],
  ...["endpointRules", "resolveEndpoint", "serviceEndpoint"],
  ...["isValidHostLabel", "parseURL", "split", "substring", "uriEncode", "isVirtualHostableS3Bucket", "parseArn"],
  "partition",
];

/** `src/endpoint.ts`: the model's endpoint rules as a function; no file if it has none. */
export function emitEndpoint(plan: PackagePlan, path: string): string | undefined {
  const { endpoint } = plan;
  if (endpoint === undefined) return undefined;
  const { rules, parametersType } = endpoint;
  const file = new SourceFile(path, plan);
  const fileNames = new NameScope();
  for (const name of taken) fileNames.take(name);
  const properties = new EndpointPropertiesPrinter(rules, file, fileNames);
  const names = new RuleNames(fileNames.list());
  const parameters = endpoint.parameters.map((planned) => ({
    ...planned,
    local: names.declare(planned.parameter),
  }));
  const body = printRules(rules, names, { file, properties, read: endpoint.read });
  file.add(
    printDoc([
      code`/** The parameters of the endpoint rules. */\nexport interface ${parametersType} {`,
      indent(parameters.map((parameter) => [hardline, printParameterProperty(parameter)])),
      hardline,
      code`}`,
    ]),
    printDoc([
      code`/** Resolves the endpoint of a call by the model's rules. */\nexport function resolveEndpoint(`,
      objectDoc(parameters.map(printBinding)),
      code`: ${parametersType}): ${file.runtime("ResolvedEndpoint", "type", endpointEntry)} {`,
      indent(...parameters.flatMap((parameter) => printCheck(parameter, file)), ...body.map((doc) => [hardline, doc])),
      hardline,
      code`}`,
    ]),
    ...properties.printDeclarations(),
    printPart(parameters, file),
  );
  return file.print();
}

/** A parameter and the local variable that holds it. */
interface PrintedParameter extends RuleParameter {
  readonly local: Code;
}

function printPart(parameters: readonly PrintedParameter[], file: SourceFile): Code {
  const type = file.runtime("InterceptorPart", "type");
  const options = parameters.filter(({ isOption }) => isOption);
  const hasAccount = parameters.some(({ key }) => key === "accountId");
  const call = argumentsDoc([
    code`resolveEndpoint`,
    arrayDoc(options.map(({ key }) => stringLiteral(key))),
    ...(hasAccount ? [file.runtime("addAccountId", "value", endpointEntry)] : []),
  ]);
  return printDoc([
    code`/** Resolves the endpoint of each call. */\nexport const ${endpointPart}: ${type} = /* @__PURE__ */ `,
    file.runtime("endpointRules", "value", endpointEntry),
    call,
    code`;`,
  ]);
}

/** Checks a required parameter without a default before evaluating the rules. */
function printCheck({ parameter, key, local }: PrintedParameter, file: SourceFile): Doc[] {
  if (!parameter.required || parameter.default !== undefined) return [];
  const error = file.runtime("EndpointError", "value", endpointEntry);
  const message = argumentsDoc([stringLiteral(`endpoint rules require a value for ${key}`)]);
  return [[hardline, code`if (${local} === undefined) throw new ${error}`, message, code`;`]];
}

/** `region: Region`, with the default if there is one. */
function printBinding({ parameter, key, local }: PrintedParameter): Doc {
  const printed = literalKey(key);
  const binding = printed === local ? local : code`${printed}: ${local}`;
  return parameter.default === undefined ? binding : [binding, code` = `, jsonLiteral(parameter.default)];
}
