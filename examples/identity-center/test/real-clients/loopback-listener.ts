import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What a program on a browser's machine listens with for the answer to its authorization request. */
interface LoopbackListener {
  /** With its port. */
  readonly redirectUri: string;
  /** The parameters of the first answer. */
  readonly answer: Promise<URLSearchParams>;
  readonly close: () => void;
}

/** Listens on a free port of this machine, as the AWS CLI does: RFC 8252, section 7.3. */
export async function listenOnLoopback(): Promise<LoopbackListener> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const redirectUri = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/oauth/callback`;
  const answer = new Promise<URLSearchParams>((resolve) => {
    server.on("request", (request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? "/", redirectUri);
      response.writeHead(200, { "Content-Type": "text/html" }).end("<title>Back</title><h1>Back in the program</h1>");
      // A browser asks for an icon as well.
      if (pathname === "/oauth/callback") resolve(searchParams);
    });
  });
  return {
    ...{ redirectUri, answer },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
