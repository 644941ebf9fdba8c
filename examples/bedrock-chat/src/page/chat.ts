import { Conversation } from "./conversation.ts";
import { MessageList } from "./message-list.ts";

const find = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const prompt = find("prompt") as HTMLTextAreaElement;
const form = find("form") as HTMLFormElement;
const send = find("send");
const stop = find("stop");
const status = find("status");
const messages = new MessageList(find("messages"));
const conversation = new Conversation(location.origin);

/** Of the answer that is being written. */
let current: AbortController | undefined;

async function ask(question: string): Promise<void> {
  const controller = new AbortController();
  setCurrent(controller);
  messages.addQuestion(question);
  await answer(question, controller);
}

async function answer(question: string, controller: AbortController): Promise<void> {
  const written = messages.addAnswer();
  status.textContent = "Writing…";
  try {
    for await (const part of conversation.ask(question, controller.signal)) {
      if ("text" in part) written.write(part.text);
      else status.textContent = `${String(part.usage.inputTokens)} tokens in, ${String(part.usage.outputTokens)} out`;
    }
  } catch (error) {
    status.textContent = controller.signal.aborted ? "Stopped" : "";
    if (!controller.signal.aborted) {
      messages.addFailure(error as Error, () => {
        const again = new AbortController();
        setCurrent(again);
        void answer(question, again);
      });
    }
  } finally {
    written.finish();
    setCurrent(undefined);
  }
}

function setCurrent(controller: AbortController | undefined): void {
  current = controller;
  send.hidden = controller !== undefined;
  stop.hidden = controller === undefined;
  prompt.focus();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const question = prompt.value.trim();
  if (question === "" || current !== undefined) return;
  prompt.value = "";
  void ask(question);
});
prompt.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") current?.abort();
});
stop.addEventListener("click", () => current?.abort());
find("suggestions").addEventListener("click", ({ target }) => {
  if (target instanceof HTMLButtonElement && current === undefined) void ask(target.textContent);
});
prompt.focus();
