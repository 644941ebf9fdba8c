import type { GeneratedPackage } from "./generated-package.ts";
import { Mismatch, describeFault } from "./mismatch.ts";
import type { Carrier, HandlerSwitch } from "./running-server.ts";

/** A carrier to a generated server, and the switch of its handlers. */
interface CarrierRun {
  readonly send: Carrier["send"];
  readonly handler: HandlerSwitch;
}

/**
 * Runs something once for each way to the generated server.
 *
 * @throws Mismatch of the first way that has one, the way named.
 */
export async function onEachCarrier(
  generated: GeneratedPackage,
  run: (carrier: CarrierRun) => Promise<void>,
): Promise<void> {
  const { carriers, handler } = await generated.server();
  const faults: { readonly name: string; readonly message: string }[] = [];
  for (const { name, send } of carriers) {
    try {
      await run({ send, handler });
    } catch (error) {
      faults.push({ name, message: describeFault(error) });
    }
  }
  const [first] = faults;
  if (first === undefined) return;
  const same = faults.length === carriers.length && faults.every(({ message }) => message === first.message);
  throw new Mismatch(same ? first.message : faults.map(({ name, message }) => `${name}: ${message}`).join("; "));
}
