/** `GetItem` of `com.amazonaws.dynamodb#GetItem`. */
export function shapeNameOf(id: string): string {
  return id.slice(id.indexOf("#") + 1);
}

/** `com.amazonaws.dynamodb` of `com.amazonaws.dynamodb#GetItem`. */
export function namespaceOf(id: string): string {
  return id.slice(0, Math.max(0, id.indexOf("#")));
}
