/** A page as it arrived. */
export interface VisitedPage {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** Where the page redirects to. */
  readonly location: string;
}

/** A browser without JavaScript, as far as a test needs one: it keeps cookies, and sends the token of the last form. */
export interface PageVisitor {
  /** By name, with their values. */
  readonly cookies: Map<string, string>;
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<VisitedPage>;
  /** Posts a form with the token of the last page that had one, unless the fields have another. */
  readonly post: (
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<VisitedPage>;
}

export function makeVisitor(url: string, always: Readonly<Record<string, string>> = {}): PageVisitor {
  const cookies = new Map<string, string>();
  let formToken = "";
  const request = async (path: string, init: RequestInit, headers: Readonly<Record<string, string>>) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(new URL(path, url), {
      ...init,
      redirect: "manual",
      headers: { ...always, ...(cookie === "" ? {} : { cookie }), ...headers },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/u.exec(line) ?? [];
      cookies.set(name, value);
    }
    const html = await response.text();
    formToken = /name="form_token" value="([^"]+)"/u.exec(html)?.[1] ?? formToken;
    const location = response.headers.get("location") ?? "";
    return { status: response.status, headers: response.headers, html, location };
  };
  return {
    cookies,
    get: (path, headers = {}) => request(path, {}, headers),
    post: (path, fields, headers = {}) =>
      request(path, { method: "POST", body: new URLSearchParams({ form_token: formToken, ...fields }) }, headers),
  };
}

/** Signs in on whatever page asks for it, and returns the page that follows. */
export async function signInAt(visitor: PageVisitor, path: string, username = "ana"): Promise<VisitedPage> {
  await visitor.get(path);
  const answer = await visitor.post(path, { step: "sign-in", username, password: `${username}-only-here` });
  if (answer.status !== 303) throw new Error(`sign-in answered ${String(answer.status)}`);
  return visitor.get(answer.location);
}
