/** The page's script. Text of models is set as text, never as HTML. */
export const script: string = String.raw`
"use strict";
const at = (id) => document.getElementById(id);
const links = [...document.querySelectorAll("nav li a")];
let current;

at("filter").addEventListener("input", () => {
  const wanted = at("filter").value.trim().toLowerCase();
  for (const link of links) link.parentElement.hidden = !link.textContent.toLowerCase().includes(wanted);
  for (const list of document.querySelectorAll("nav ul")) {
    const isEmpty = [...list.children].every((item) => item.hidden);
    list.hidden = isEmpty;
    list.previousElementSibling.hidden = isEmpty;
  }
  at("nothing").hidden = links.some((link) => !link.parentElement.hidden);
});

async function show() {
  const hash = location.hash.slice(1);
  const link = links.find((one) => one.getAttribute("href") === "#" + hash);
  for (const one of links) one.removeAttribute("aria-current");
  if (link === undefined) return;
  link.setAttribute("aria-current", "page");
  const path = "/_mock/" + hash;
  const response = await fetch(path);
  if (!response.ok || location.hash.slice(1) !== hash) return;
  const operation = await response.json();
  current = { path, operation };
  at("welcome").hidden = true;
  at("details").hidden = false;
  at("answer").hidden = true;
  at("name").textContent = operation.name;
  document.title = operation.name;
  at("http").textContent = operation.http ?? "";
  at("documentation").replaceChildren(...operation.documentation.map(paragraph));
  at("preset").replaceChildren(...operation.inputs.map(({ title }, index) => option(title, String(index))));
  at("error").replaceChildren(option("the operation's output", ""), ...operation.errors.map((name) => option(name, name)));
  fill();
  at("operation").focus();
}

function fill() {
  const preset = current.operation.inputs[Number(at("preset").value)];
  at("input").value = JSON.stringify(preset ? preset.value : {}, null, 2);
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/* Markdown's code alone is marked. */
function paragraph(text) {
  const made = element("p", "");
  text.split(/\x60([^\x60]+)\x60/).forEach((part, index) => made.append(index % 2 === 0 ? part : element("code", part)));
  return made;
}

function option(text, value) {
  const made = element("option", text);
  made.value = value;
  return made;
}

function tell(status, value, request, response) {
  at("status").textContent = status;
  at("value").textContent = value;
  at("request").textContent = request;
  at("response").textContent = response;
  for (const details of document.querySelectorAll("#answer details")) details.hidden = request === "";
  at("answer").hidden = false;
  at("answer").scrollIntoView({ block: "nearest" });
}

async function send() {
  let input;
  try {
    input = JSON.parse(at("input").value);
  } catch (error) {
    tell("The input is not valid JSON", error.message, "", "");
    return;
  }
  try {
    const response = await fetch(current.path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ input, error: at("error").value }),
    });
    const answer = await response.json();
    if (answer.fault !== undefined) tell("Not sent", answer.fault, "", "");
    else tell(answer.status + (answer.error ? " " + answer.error : " OK"), JSON.stringify(answer.value, null, 2), answer.request, answer.response);
  } catch {
    tell("Not sent", "The mock does not answer.", "", "");
  }
}

at("preset").addEventListener("change", fill);
at("form").addEventListener("submit", (event) => { event.preventDefault(); void send(); });
at("input").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); void send(); }
});
addEventListener("hashchange", () => void show());
void show();
`;
