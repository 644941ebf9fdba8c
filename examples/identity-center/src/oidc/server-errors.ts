import { ServiceException } from "@shapewright/runtime";
import type { IdentityCenter } from "../center.ts";
import { oauthError } from "./oauth-errors.ts";

/**
 * Runs an operation; what fails in it and is nobody's mistake but ours (a database that is away) goes to the log,
 * and to the client as the service's own error, with nothing of the reason in it.
 *
 * @throws InternalServerException
 */
export async function withServerErrors<Output>(
  { log }: IdentityCenter,
  operation: string,
  run: () => Promise<Output>,
): Promise<Output> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ServiceException) {
      log.debug({ operation, error: error.name }, "an operation was refused");
      throw error;
    }
    log.error({ err: error, operation }, "an operation failed");
    throw oauthError("server_error", "Something went wrong. Try again later.");
  }
}
