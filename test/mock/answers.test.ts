import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { DynamicClient } from "../../src/dynamic/dynamic-client.ts";
import { loadService } from "../../src/dynamic/load-service.ts";
import { createMockServer, type MockServer } from "../../src/mock/mock-server.ts";
import { ServiceException } from "../../src/runtime/exception/exceptions.ts";
import { compileValidator } from "../../src/runtime/server/validate.ts";
import { NoValue } from "../../src/synthesize/no-value.ts";
import { Synthesizer } from "../../src/synthesize/synthesize.ts";
import { withoutChecksums } from "../corpus/body-checksums.ts";
import { readStreams, writeStreams } from "../corpus/read-streams.ts";
import { sharedFolder } from "../shared-folder.ts";

/** One or more of each protocol of AWS; those with several are asked in each. */
const models = [
  ...["c2j/dynamodb/2012-08-10", "c2j/kms/2014-11-01", "c2j/lambda/2015-03-31", "smithy/s3-2006-03-01.json"],
  ...["c2j/route53/2013-04-01", "c2j/sns/2010-03-31", "smithy/sqs-2012-11-05.json", "c2j/iam/2010-05-08"],
  ...["c2j/transcribe-streaming/2017-10-26", "c2j/runtime.lex.v2/2020-08-07", "c2j/timestream-query/2018-11-01"],
];

describe.skipIf(sharedFolder() === undefined).each(models)("a mock of %s", (model) => {
  const path = join(sharedFolder() ?? "", "corpus", model);
  let mock: MockServer | undefined;
  afterEach(async () => {
    await mock?.close(0);
    mock = undefined;
  });

  it.each(["all", "required"] as const)("answers what its model allows, to inputs with %s members", async (members) => {
    mock = createMockServer(path, { stateless: true });
    const service = loadService([path]);
    const faults: string[] = [];
    let answered = 0;
    const endpoint = await mock.listen();
    for (const protocol of service.plan.protocols) {
      const client = new DynamicClient(service, protocol, {
        ...{ endpoint, hostPrefixes: false, maxAttempts: 1 },
      });
      for (const operation of service.operations.values()) {
        const { schema, inputConstraints: constraints, outputConstraints } = operation;
        const isForm = protocol.runtime.clientParts.includes("formUnions");
        const emptyStructures = isForm ? "never" : "as they come";
        try {
          const input =
            schema.input === undefined
              ? {}
              : new Synthesizer().synthesize(schema.input, { constraints, members, operation: schema, emptyStructures })
                  .value;
          const output = await client.call(operation, writeStreams(schema.input, withoutChecksums(schema, input)));
          const own = { ...(await readStreams(schema.output, output)), $metadata: undefined };
          const wrong = outputConstraints && compileValidator(outputConstraints)(own);
          if (wrong !== undefined) faults.push(`${schema.name}: ${wrong.message}`);
          answered++;
        } catch (error) {
          if (error instanceof NoValue) continue;
          faults.push(
            `${schema.name}: ${error instanceof ServiceException ? `${error.name}: ` : ""}${(error as Error).message}`,
          );
        }
      }
      client.destroy();
    }
    expect(faults).toEqual([]);
    expect(answered).toBeGreaterThan(0);
  });
});
