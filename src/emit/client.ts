import type { PackagePlan } from "../plan/package-plan.ts";
import { signsForAws } from "../plan/auth-schemes.ts";
import { code } from "./code.ts";
import { printHeritage } from "./commands.ts";
import { customizationOf } from "./customizations.ts";
import { documentationComment, linkTag } from "./documentation-comment.ts";
import { argumentsDoc, printDoc } from "./layout.ts";
import { endpointConfigTypes, endpointOptions } from "./endpoint-rules/endpoint-options.ts";
import { SourceFile } from "./source-file.ts";
import { renderCode } from "./template.ts";

/** `src/client.ts`: the bare client, which bundles only the operations that are sent through it. */
export function emitClient(plan: PackagePlan, path: string): string {
  const file = new SourceFile(path, plan);
  const { client, clientConfig, serviceSchema } = plan.names;
  const customization = customizationOf(plan);
  const { clientConfig: ownConfig } = customization;
  const signs = signsForAws(plan.model);
  const configTypes = [
    signs ? file.runtime("AwsClientConfig", "type", "@shapewright/aws") : file.runtime("ClientConfig", "type"),
    ...(ownConfig?.(file) ?? []),
    ...endpointConfigTypes(plan, file),
  ];
  const options = endpointOptions(plan);
  const schema = file.sibling(serviceSchema, "src/schemas.ts", "value");
  const handed = customization.handedConfig?.(file) ?? code`config`;
  const config = signs ? code`${file.runtime("resolveAwsConfig", "value", "@shapewright/aws")}(${handed})` : handed;
  const protocol = file.runtime(
    plan.clientProtocol.runtime.clientHalf,
    "value",
    plan.clientProtocol.runtime.clientEntry,
  );
  file.add(
    renderCode("client.ts", {
      client,
      clientLink: linkTag(client),
      configHead: printDoc([
        code`export interface ${clientConfig}`,
        ...printHeritage(configTypes),
        options.length === 0 ? code` {}` : code` {`,
      ]),
      options: options.map((option) => ({ option })),
      ServiceClient: file.runtime("ServiceClient", "value"),
      comment: documentationComment(plan.model.traits, plan, {
        extras: { summary: `A client for ${plan.model.sdkId}.` },
      }),
      constructorCall: printDoc([code`super`, argumentsDoc([schema, protocol, config]), code`;`], 4),
      constructorHead: printDoc([code`constructor`, argumentsDoc([code`config: ${clientConfig} = {}`]), code` {`], 2),
    }),
  );
  return file.print();
}
