import { GeneratorError } from "../generator-error.ts";
import type { ProtocolName, ServiceModel } from "../model/service-model.ts";

/** The protocols that packages can speak, on both halves. */
const supported: readonly ProtocolName[] = ["restJson1"];

/**
 * The protocols of a model that a package can speak, in the model's order.
 *
 * @throws GeneratorError where there is none.
 */
export function chooseProtocols(model: ServiceModel): readonly ProtocolName[] {
  const names = model.protocols.map((protocol) => protocol.name);
  const chosen = names.filter((name) => supported.includes(name));
  if (chosen.length > 0) return chosen;
  throw new GeneratorError(
    `service "${model.sdkId}": speaks ${names.map((name) => `"${name}"`).join(", ") || "no protocol"}`,
    {
      code: "unsupported",
      place: { file: model.source },
      hint: `packages can be made for ${supported.join(", ")}`,
    },
  );
}
