import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A certificate authority that a test has made, and what a server on loopback needs of it. */
export interface TestAuthority extends Disposable {
  /** Of the authority, in PEM. */
  readonly ca: string;
  /** The file that has it, for `NODE_EXTRA_CA_CERTS` and `AWS_CA_BUNDLE`. */
  readonly caPath: string;
  /** Of `localhost` and `127.0.0.1`, in PEM. */
  readonly cert: string;
  readonly key: string;
}

const newKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];

/** Makes an authority and a certificate by the command `openssl`. */
export function createTestAuthority(): TestAuthority {
  const folder = mkdtempSync(join(tmpdir(), "shapewright-authority-"));
  const at = (name: string): string => join(folder, name);
  const run = (...options: readonly string[]): void => {
    execFileSync("openssl", options, { stdio: "pipe" });
  };
  run("req", "-x509", ...newKey, "-keyout", at("ca.key"), "-out", at("ca.pem"), "-days", "2", "-subj", "/CN=Test CA");
  run("req", ...newKey, "-keyout", at("key.pem"), "-out", at("request.pem"), "-subj", "/CN=localhost");
  writeFileSync(at("names.txt"), "subjectAltName=DNS:localhost,DNS:*.localhost,IP:127.0.0.1\n");
  run(
    ...["x509", "-req", "-in", at("request.pem"), "-CA", at("ca.pem"), "-CAkey", at("ca.key"), "-CAcreateserial"],
    ...["-out", at("cert.pem"), "-days", "2", "-extfile", at("names.txt")],
  );
  const read = (name: string): string => readFileSync(at(name), "utf8");
  return {
    ca: read("ca.pem"),
    caPath: at("ca.pem"),
    cert: read("cert.pem"),
    key: read("key.pem"),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Whether the command is there. */
export function hasOpenssl(): boolean {
  try {
    execFileSync("openssl", ["version"], { stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
}
