import type { MemberSchema, SimpleType, StructureSchema } from "../../src/runtime/schema/schema.ts";

/** The AWS SDK's way of reading a document. */
interface SdkReader {
  /** Its parser alone, which makes a tree. */
  readonly parse: (text: string) => unknown;
  readonly decode: (bytes: Uint8Array) => unknown;
}

interface XmlBuilderModule {
  readonly parseXML: (text: string) => unknown;
}

interface ProtocolsModule {
  readonly XmlCodec: new (settings: object) => {
    setSerdeContext(context: object): void;
    createDeserializer(): { read(schema: unknown, bytes: Uint8Array): unknown };
  };
}

/** @returns undefined where the SDK is not installed. */
export async function loadSdkReader(structure: StructureSchema): Promise<SdkReader | undefined> {
  // Names in variables, since the SDK is no dependency of ours whose types would be there.
  const names = ["@aws-sdk/xml-builder", "@aws-sdk/core/protocols"] as const;
  let modules: readonly unknown[];
  try {
    modules = await Promise.all(names.map((name) => import(name) as Promise<unknown>));
  } catch {
    return undefined;
  }
  const [{ parseXML }, { XmlCodec }] = modules as [XmlBuilderModule, ProtocolsModule];
  const codec = new XmlCodec({
    timestampFormat: { useTrait: true, default: 5 },
    xmlNamespace: "",
    serviceNamespace: "",
  });
  codec.setSerdeContext({ utf8Encoder: (bytes: Uint8Array) => new TextDecoder().decode(bytes) });
  const schema = sdkSchema({ target: structure });
  return { parse: parseXML, decode: (bytes) => codec.createDeserializer().read(schema, bytes) };
}

const simpleTypes: Partial<Record<SimpleType, number>> = { string: 0, integer: 1, long: 1, boolean: 2, timestamp: 4 };

/** A schema in the form of the SDK's generated packages: arrays that start with the number of a kind. */
function sdkSchema({ target, xmlName, xmlFlattened }: MemberSchema): unknown {
  const traits = { ...(xmlName !== undefined && { xmlName }), ...(xmlFlattened && { xmlFlattened: 1 }) };
  let schema: unknown;
  if (typeof target === "string") schema = simpleTypes[target];
  else if (target.type === "list") schema = [1, "bench", "List", 0, sdkSchema(target.member)];
  else if (target.type === "map") schema = [2, "bench", "Map", 0, sdkSchema(target.key), sdkSchema(target.value)];
  else {
    const members = target.members();
    schema = [3, "bench", target.name, 0, Object.keys(members), Object.values(members).map(sdkSchema)];
  }
  return Object.keys(traits).length === 0 ? schema : [schema, traits];
}
