/** One person's pen in a field that several may write in: what is typed, what it was typed on, and what was kept aside. */
export interface Stored {
  readonly text: string;
  readonly revision: number;
}
/** A text on its way to the server. */
export interface Saving {
  readonly text: string;
  readonly base: number;
  readonly serial: number;
}

/** More texts than a broken line can hold back. */
const SENT_KEPT = 8;

export class Pen {
  text: string;
  dirty = false;
  /** Own words that the sheet did not take; nothing typed is ever lost. */
  mine: string | null = null;
  #on: string;
  #base: number;
  #saves = 0;
  #open: Saving | null = null;
  /** Own texts that went out: to find one of them on the sheet is no colleague's doing, however late its answer comes. */
  #sent: readonly string[] = [];

  constructor({ text, revision }: Stored) {
    this.text = text;
    this.#on = text;
    this.#base = revision;
  }

  write(text: string): void {
    this.text = text;
    this.dirty = true;
  }

  /** The sheet as it stands now. Words not yet answered for stay; they go on from it only if the text under them is the same. */
  receive(stored: Stored): void {
    if (!this.dirty && this.#open === null) this.#follow(stored);
    else if (stored.text === this.#on || this.#sent.includes(stored.text)) this.#standOn(stored);
  }

  /** The text to send, or null when all is sent. */
  take(): Saving | null {
    if (!this.dirty) return null;
    this.dirty = false;
    this.#saves += 1;
    this.#open = { text: this.text, base: this.#base, serial: this.#saves };
    this.#sent = [...this.#sent.slice(1 - SENT_KEPT), this.text];
    return this.#open;
  }

  /** The server's answer to a text that was sent, with the sheet as it stands by then. */
  answered(saving: Saving, accepted: boolean, stored: Stored): void {
    // A newer text went out meanwhile; its answer counts.
    if (saving.serial !== this.#saves) return;
    this.#open = null;
    if (!accepted && this.#sent.includes(stored.text)) {
      // Refused because an earlier text of one's own had just arrived: the newer one goes out again, on top of it.
      this.#standOn(stored);
      this.dirty = true;
    } else if (!accepted) {
      this.#keep(this.dirty ? this.text : saving.text);
      this.#follow(stored);
    } else if (!this.dirty) this.#follow(stored);
    else if (stored.text === saving.text) this.#standOn(stored);
  }

  /** Takes the kept words up again, over the text that stands. */
  putBack(stored: Stored): void {
    if (this.mine === null) return;
    this.#standOn(stored);
    this.write(this.mine);
    this.mine = null;
  }

  #keep(text: string): void {
    this.mine = this.mine === null || text.includes(this.mine) ? text : `${this.mine}\n${text}`;
  }

  #follow(stored: Stored): void {
    this.text = stored.text;
    this.dirty = false;
    this.#standOn(stored);
  }

  #standOn({ text, revision }: Stored): void {
    this.#on = text;
    this.#base = revision;
  }
}
