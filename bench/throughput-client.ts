/**
 * The client's process of throughput.ts: calls one library's client under each load and sends what
 * that took to its parent.
 */

/** How to call, bounded in number and in time. */
export interface Load {
  readonly inFlight: number;
  readonly warmUp: number;
  readonly requests: number;
  /** After which no further request is begun. */
  readonly seconds: number;
}

export interface Measured {
  readonly requests: number;
  readonly seconds: number;
  /** Of this process, the kernel's part included. */
  readonly cpuSeconds: number;
}

const [library = "", endpoint = "", loads = "[]"] = process.argv.slice(2);
const call = await makeCall();
const measured: Measured[] = [];
for (const load of JSON.parse(loads) as readonly Load[]) {
  await run(load.warmUp, load);
  const cpu = process.cpuUsage();
  const started = performance.now();
  const requests = await run(load.requests, load);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  measured.push({ requests, seconds, cpuSeconds: (user + system) / 1e6 });
}
process.send?.(measured, () => process.exit());

/** Both libraries have the same names. Only the one under test is loaded. */
async function makeCall(): Promise<() => Promise<{ readonly clientId?: string | undefined }>> {
  const input = { clientName: "bench", clientType: "public", scopes: ["sso:account:access"] };
  if (library === "@shapewright/sso-oidc") {
    const { RegisterClientCommand, SSOOIDCClient } = await import("@shapewright/sso-oidc");
    const client = new SSOOIDCClient({ endpoint });
    return async () => client.send(new RegisterClientCommand(input));
  }
  const { RegisterClientCommand, SSOOIDCClient } = await import("@aws-sdk/client-sso-oidc");
  const client = new SSOOIDCClient({ endpoint, region: "us-east-1" });
  return async () => client.send(new RegisterClientCommand(input));
}

async function run(requests: number, { inFlight, seconds }: Load): Promise<number> {
  const deadline = performance.now() + seconds * 1000;
  let begun = 0;
  const work = async (): Promise<void> => {
    while (begun < requests && performance.now() < deadline) {
      begun++;
      const { clientId } = await call();
      if (clientId === undefined) throw new Error("the answer has no clientId");
    }
  };
  await Promise.all(Array.from({ length: inFlight }, work));
  return begun;
}
