/** The messages of the page, the last one in view as long as the reader has not scrolled up. */
export class MessageList {
  readonly #element: HTMLElement;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  addQuestion(text: string): void {
    this.#add("message user").append(text);
    this.#element.scrollTop = this.#element.scrollHeight;
  }

  /** Adds an answer that is still being written; screen readers wait until it is finished. */
  addAnswer(): WrittenAnswer {
    const element = this.#add("message assistant");
    element.ariaBusy = "true";
    const text = element.appendChild(new Text());
    return {
      write: (more) => this.#follow(() => text.appendData(more)),
      finish() {
        element.ariaBusy = null;
        if (text.length === 0) element.remove();
      },
    };
  }

  /** Adds what went wrong, with a button that tries again and takes the failure away. */
  addFailure({ name, message }: Error, tryAgain: () => void): void {
    const element = this.#add("failure");
    element.role = "alert";
    element.append(Object.assign(document.createElement("strong"), { textContent: name }), message);
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: "Try again" });
    button.addEventListener("click", () => {
      element.remove();
      tryAgain();
    });
    this.#follow(() => element.append(document.createElement("br"), button));
  }

  #add(className: string): HTMLElement {
    const element = Object.assign(document.createElement("div"), { className });
    this.#follow(() => this.#element.append(element));
    return element;
  }

  #follow(change: () => void): void {
    const list = this.#element;
    const isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 48;
    change();
    if (isAtEnd) list.scrollTop = list.scrollHeight;
  }
}

interface WrittenAnswer {
  write(more: string): void;
  finish(): void;
}
