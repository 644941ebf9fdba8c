import { isOnlyInput, isOptional, isRequiredToken } from "../plan/absent-members.ts";
import type { OperationPlan, PackagePlan } from "../plan/package-plan.ts";
import type { Identifier } from "../plan/identifier.ts";
import type { ServiceModel, StructureShape } from "../model/service-model.ts";
import { isByteStream } from "../plan/streams.ts";
import { inRoutingOrder } from "../plan/route-conflicts.ts";
import { code, joinCode, stringLiteral, type Code } from "./code.ts";
import { customizationOf } from "./customizations.ts";
import { documentationComment, operationRemarks } from "./documentation-comment.ts";
import { literalEntries } from "./json-literal.ts";
import { arrayDoc, entryDoc, genericDoc, objectDoc, printDoc, signatureDoc, type Doc } from "./layout.ts";
import { SourceFile } from "./source-file.ts";
import { typeExpression } from "./type-expression.ts";
import { renderCode, type CodeValues } from "./template.ts";

const entry = "@shapewright/runtime/server";

/** `src/server/index.ts`: the handlers' interface and the function that creates a server from handlers. */
export function emitServer(plan: PackagePlan, path: string): string {
  const file = new SourceFile(path, plan);
  const { handlers, createServer } = plan.names;
  const { serverOptions, adaptServer } = customizationOf(plan);
  const options = file.runtime("ServerOptions", "type", entry);
  const ownOptions = serverOptions === undefined ? code`` : code` & ${serverOptions(file)}`;
  const parameters = [
    code`handlers: Partial<${handlers}<Context>>`,
    code`options: ${options}<Context>${ownOptions} = {}`,
  ];
  file.add(
    renderCode("server.ts", {
      handlers,
      service: plan.names.aggregatedClient,
      operations: plan.operations.map((operation) => printHandler(operation, file, plan)),
      ServerDefinition: file.runtime("ServerDefinition", "type", entry),
      createServer: file.runtime("createServer", "value", entry),
      createHead: printDoc([
        code`export function ${createServer}<Context = unknown>`,
        signatureDoc(parameters, file.runtime("ServiceServer", "type", entry)),
        code` {`,
      ]),
      definition: printDoc(definitionDoc(file, plan)),
      served: adaptServer === undefined ? code`definition` : code`${adaptServer(file)}(definition, options)`,
    }),
  );
  return file.print();
}

function printHandler(operation: OperationPlan, file: SourceFile, plan: PackagePlan): CodeValues {
  const context = file.runtime("HandlerContext", "type", entry);
  const awaitable = file.runtime("Awaitable", "type", entry);
  const parameters = [[code`input: `, handlerInput(operation, file, plan)], code`context: ${context}<Context>`];
  const { method, shape } = operation;
  return {
    comment: documentationComment(shape.traits, plan, {
      indentation: 2,
      extras: { ...operationRemarks(shape, plan), summary: `Handles {@link ${operation.command}}.` },
    }),
    signature: printDoc(
      [
        methodKey(method),
        signatureDoc(parameters, genericDoc(awaitable, [handlerOutput(operation, file, plan)])),
        code`;`,
      ],
      2,
    ),
  };
}

/** An unquoted `new` would declare a construct signature. */
function methodKey(method: Identifier): Code {
  return method === "new" ? stringLiteral(method) : method;
}

function handlerInput({ shape }: OperationPlan, file: SourceFile, plan: PackagePlan): Doc {
  const { input } = shape;
  if (input === undefined) return code`object`;
  const type = streamed(input, "ReceivedStream", file, plan);
  const tokens = input.members.filter(
    (member) => isRequiredToken(member) && (isOptional(member) || isOnlyInput(input, plan)),
  );
  if (tokens.length === 0) return type;
  const names = tokens.map(({ name }) => stringLiteral(name));
  return genericDoc(file.runtime("ReceivedToken", "type", entry), [type, joinCode(names, " | ")]);
}

function handlerOutput({ shape }: OperationPlan, file: SourceFile, plan: PackagePlan): Doc {
  return shape.output === undefined ? code`void` : streamed(shape.output, "SentStream", file, plan);
}

/** The structure's type, with streams in the direction opposite to the client's. */
function streamed(
  shape: StructureShape,
  wrapper: "ReceivedStream" | "SentStream",
  file: SourceFile,
  plan: PackagePlan,
): Doc {
  const type = typeExpression(shape, file, plan);
  const streams = shape.members.filter(isByteStream).map(({ name }) => stringLiteral(name));
  if (streams.length === 0) return type;
  return genericDoc(file.runtime(wrapper, "type", entry), [type, joinCode(streams, " | ")]);
}

function definitionDoc(file: SourceFile, plan: PackagePlan): Doc {
  const operations = inRoutingOrder(plan.operations, ({ shape }) => shape).map((operation) => {
    const { method, schema, shape, validationError } = operation;
    const constraints = shape.input === undefined ? undefined : plan.constraintsNames.get(shape.input);
    const served: Doc[] = [entryDoc(code`schema`, file.sibling(schema, "src/schemas.ts", "value"))];
    if (constraints !== undefined) {
      served.push(entryDoc(code`constraints`, file.sibling(constraints, "src/server/constraints.ts", "value")));
      if (validationError !== undefined) served.push(validationEntry(validationError.name, file));
    }
    return entryDoc(method, objectDoc(served, "always"));
  });
  return objectDoc(
    [
      entryDoc(code`service`, file.sibling(plan.names.serviceSchema, "src/schemas.ts", "value")),
      entryDoc(code`protocols`, arrayDoc(serverHalves(plan, file))),
      entryDoc(code`operations`, objectDoc(operations, "always")),
      ...corsEntries(plan.model),
    ],
    "always",
  );
}

function serverHalves(plan: PackagePlan, file: SourceFile): Code[] {
  return plan.serverProtocols.map(({ runtime }) => {
    const { serverHalf, serverEntry } = runtime;
    return file.runtime(serverHalf, "value", serverEntry);
  });
}

function validationEntry(name: Identifier, file: SourceFile): Doc {
  return entryDoc(code`validationError`, file.sibling(name, "src/errors.ts", "value"));
}

/** Defaults of the CORS interceptor. */
function corsEntries({ traits: { cors } }: ServiceModel): Doc[] {
  if (cors === undefined) return [];
  const { origin, maxAge, additionalAllowedHeaders, additionalExposedHeaders } = cors;
  const settings = literalEntries({ origin, maxAge, additionalAllowedHeaders, additionalExposedHeaders });
  return [entryDoc(code`cors`, objectDoc(settings))];
}
