import type { Halves } from "../project-commands.ts";

/** The settings of a new service. */
export interface NewProject {
  /** In lower case with hyphens: `parcel-tracking`. */
  readonly name: string;
  readonly halves: Halves;
  /** Whether files are ES modules without a special extension. */
  readonly isModule: boolean;
}

/** A file of the project, by its path with forward slashes. */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

/** The files of a new project, except its `package.json`. */
export function makeProjectFiles(project: NewProject): readonly ProjectFile[] {
  const { halves } = project;
  return [
    { path: "model/main.smithy", text: printModel(project) },
    { path: "shapewright.config.json", text: printConfig(project) },
    ...(halves === "client" ? [] : [{ path: fileOf("server", project), text: printServer(project) }]),
    ...(halves === "server" ? [] : [{ path: fileOf("client", project), text: printClient(project) }]),
  ];
}

/** The scripts of a project's `package.json`. */
export function makeScripts(project: NewProject): Readonly<Record<string, string>> {
  const { halves } = project;
  return {
    generate: "shapewright gen",
    "generate:watch": "shapewright gen --watch",
    ...(halves === "client" ? {} : { serve: `tsx ${fileOf("server", project)}` }),
    ...(halves === "server" ? {} : { call: `tsx ${fileOf("client", project)}` }),
  };
}

/** The name of the generated package. Differs from the project's, since npm cannot install a package in itself. */
function packageNameOf({ name }: NewProject): string {
  return `${name}-api`;
}

/** The folder of the generated package. */
export function packageFolderOf({ name }: NewProject): string {
  return `generated/${name}`;
}

function fileOf(half: "client" | "server", { isModule }: NewProject): string {
  return `${half}.${isModule ? "ts" : "mts"}`;
}

/** `ParcelTracking` of `parcel-tracking`. */
function serviceNameOf({ name }: NewProject): string {
  return name.replaceAll(/(?:^|-)([a-z0-9])/g, (_found, letter: string) => letter.toUpperCase());
}

function printModel(project: NewProject): string {
  return `$version: "2"

namespace example.${project.name.replaceAll("-", "")}

use aws.protocols#restJson1

/// A service that greets users.
@restJson1
service ${serviceNameOf(project)} {
    version: "1.0"
    operations: [
        Greet
    ]
}

/// Greets a user by name.
@readonly
@http(method: "GET", uri: "/greetings/{name}")
operation Greet {
    input := {
        /// The name of the user to greet.
        @required
        @httpLabel
        @length(min: 1, max: 100)
        name: String
    }

    output := {
        @required
        greeting: String
    }

    errors: [
        UnknownUser
    ]
}

/// No user has this name.
@error("client")
@httpError(404)
structure UnknownUser {
    @required
    message: String
}
`;
}

function printConfig(project: NewProject): string {
  const config = {
    packages: [
      {
        model: "model",
        out: packageFolderOf(project),
        name: packageNameOf(project),
        ...(project.halves === "client" ? { handlers: false } : {}),
      },
    ],
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

function printServer(project: NewProject): string {
  const create = `create${serviceNameOf(project)}Server`;
  return `import { createServer } from "node:http";
import { toNodeListener } from "@shapewright/runtime/server/node";
import { ${create} } from "${packageNameOf(project)}/server";
import { handlers } from "./${packageFolderOf(project)}/handlers.ts";

const port = Number(process.env.PORT ?? 8080);
const server = ${create}(handlers, {
  onError: (error, { operation }) => console.error(operation, error),
});
const listener = createServer(toNodeListener(server)).listen(port, "127.0.0.1", () => {
  const address = listener.address();
  if (typeof address === "object") console.log(\`http://127.0.0.1:\${address?.port}\`);
});
`;
}

function printClient(project: NewProject): string {
  const client = `${serviceNameOf(project)}Client`;
  return `import { GreetCommand, ${client} } from "${packageNameOf(project)}";

const client = new ${client}({ endpoint: \`http://127.0.0.1:\${process.env.PORT ?? 8080}\` });
const { greeting } = await client.send(new GreetCommand({ name: "Ada" }));
console.log(greeting);
`;
}
