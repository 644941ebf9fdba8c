/**
 * A setting of the environment or of a shared file that cannot be used. The message names the source (a variable, a
 * file and line, a profile and key), and never holds a secret.
 */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
}
