import type { PackagePlan } from "../plan/package-plan.ts";
import { code } from "./code.ts";
import { documentationComment, linkTag } from "./documentation-comment.ts";
import type { EmittedFile } from "./emitted-file.ts";
import { argumentsDoc, printDoc } from "./layout.ts";
import { clientProtocol } from "./protocol-imports.ts";
import { SourceFile } from "./source-file.ts";
import { renderCode } from "./template.ts";

/** `src/client.ts`: the bare client, which carries only the operations that are sent through it. */
export function emitClient(plan: PackagePlan): EmittedFile {
  const file = new SourceFile("src/client.ts", plan);
  const { client, clientConfig, serviceSchema } = plan.names;
  file.add(
    renderCode("client.ts", {
      client,
      clientLink: linkTag(client),
      clientConfig,
      serviceSchema: file.sibling(serviceSchema, "src/schemas.ts", "value"),
      protocol: printDoc([
        code`const protocol: ${file.runtime("ClientProtocol", "type")} = `,
        clientProtocol(plan, file),
        code`;`,
      ]),
      ClientConfig: file.runtime("ClientConfig", "type"),
      ServiceClient: file.runtime("ServiceClient", "value"),
      comment: documentationComment(plan.model.traits, plan, {
        extras: { summary: `The client of ${plan.model.sdkId}.` },
      }),
      constructorHead: printDoc([code`constructor`, argumentsDoc([code`config: ${clientConfig} = {}`]), code` {`], 2),
    }),
  );
  return file.toFile();
}
