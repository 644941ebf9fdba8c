import { InternalServerException } from "@shapewright/sso-oidc";
import { describe, expect, it } from "vitest";
import { startTestCenter } from "../center.ts";
import { oidcClient } from "../sign-in.ts";

describe("a database that is away", () => {
  it("is the service's own error, told to the log and not to the client", async () => {
    const test = await startTestCenter();
    await test.center.database.close();
    const failure = oidcClient(test).registerClient({ clientName: "test-cli", clientType: "public" });
    await expect(failure).rejects.toBeInstanceOf(InternalServerException);
    await expect(failure).rejects.toMatchObject({
      ...{ error: "server_error", $metadata: { httpStatusCode: 500 } },
      message: "Something went wrong. Try again later.",
    });
    expect(test.logged.some((line) => line.includes("an operation failed"))).toBe(true);
    await test.close().catch(() => undefined);
  });
});
