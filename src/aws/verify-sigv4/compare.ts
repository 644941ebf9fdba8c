/** Whether a signature is the computed one. The time depends only on its length. */
export function compareSignature(computed: string, presented: string): boolean {
  return computed.length === presented.length && differ(computed, presented) === 0;
}

/** Whether two secrets are the same. The time depends only on the length of the presented one. */
export function compareSecret(known: string, presented: string): boolean {
  const difference = differ(presented, known.padEnd(presented.length, "\0"));
  return (difference | (known.length ^ presented.length)) === 0;
}

function differ(one: string, other: string): number {
  let difference = 0;
  for (let index = 0; index < one.length; index++) difference |= one.charCodeAt(index) ^ other.charCodeAt(index);
  return difference;
}
