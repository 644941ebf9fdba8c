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

/** The operations that are called, by the names that both libraries have for them. */
export type BenchOperation = "RegisterClient" | "GetItem";

const [operation = "", library = "", endpoint = "", loads = "[]"] = process.argv.slice(2);
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

interface Library {
  readonly [name: string]: new (config: object) => {
    send(command: object): Promise<Readonly<Record<string, unknown>>>;
  };
}

/** Only the library under test is loaded. @returns what sends a request and checks that the answer was read. */
async function makeCall(): Promise<() => Promise<void>> {
  const { client, input, member } =
    operation === "GetItem"
      ? {
          client: "DynamoDBClient",
          input: { TableName: "Parcels", Key: { id: { S: "parcel-00001234" } } },
          member: "Item",
        }
      : {
          client: "SSOOIDCClient",
          input: { clientName: "bench", clientType: "public", scopes: ["sso:account:access"] },
          member: "clientId",
        };
  const { [client]: Client, [`${operation}Command`]: Command } = (await import(library)) as Library;
  if (Client === undefined || Command === undefined) throw new Error(`${library} has no ${operation}`);
  const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };
  const sender = new Client({ endpoint, region: "us-east-1", credentials });
  return async () => {
    const { [member]: found } = await sender.send(new Command(input));
    if (found === undefined) throw new Error(`the answer has no ${member}`);
  };
}

async function run(requests: number, { inFlight, seconds }: Load): Promise<number> {
  const deadline = performance.now() + seconds * 1000;
  let begun = 0;
  const work = async (): Promise<void> => {
    while (begun < requests && performance.now() < deadline) {
      begun++;
      await call();
    }
  };
  await Promise.all(Array.from({ length: inFlight }, work));
  return begun;
}
