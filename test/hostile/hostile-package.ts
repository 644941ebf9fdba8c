import { fileURLToPath } from "node:url";
import { emitModel, type EmittedModel } from "../packages/emitted-model.ts";

/** What every text of the hostile model tries to run. */
export const injected = "globalThis.pwned = 1";

const hostileModel: string = fileURLToPath(new URL("fixtures/hostile", import.meta.url));

/** The package of the hostile model. Where it comes from is hostile, too: folders may have any name. */
export function emitHostile(): EmittedModel {
  return emitModel([hostileModel], { scope: "@hostile", source: `model/*/ ${injected} \u2028\n${injected};` });
}
