/** What an error of AWS SDK v3 has. @param name the error's code. */
export function refusal(name: string, httpStatusCode: number, more: object = {}): object {
  return { name, $metadata: { httpStatusCode }, ...more };
}
