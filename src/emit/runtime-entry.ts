const protocols = ["aws-json", "aws-query", "ec2-query", "rest-json", "rest-xml", "rpcv2-cbor", "rpcv2-json"] as const;

type ProtocolEntry = (typeof protocols)[number];

/** The entries of `@shapewright/runtime` that generated code imports. */
export type RuntimeEntry =
  | "@shapewright/runtime"
  | `@shapewright/runtime/${ProtocolEntry | "customizations" | "server"}`
  | `@shapewright/runtime/server/${ProtocolEntry}`;

/** Whether a module's specifier is that of a protocol's client half. */
export function isClientProtocolEntry(specifier: string): boolean {
  return protocols.some((protocol) => specifier === (`@shapewright/runtime/${protocol}` satisfies RuntimeEntry));
}
