// The events of a response, shown as they come.
import {element} from './dom.js';
import {isScalar} from './json.js';
import {SHOWN, time} from './text.js';

/** More rows would make the page slow. */
const ROWS = 500;

/** Changes the page once in a frame, however many events come, and holds no more than it shows. */
export class StreamView {
  #said = element('p', {class: 'said', role: 'log'});
  #list = element('ol', {class: 'events', tabindex: 0, 'aria-label': 'Events'});
  #leftOut = element('p', {class: 'left-out', hidden: true});
  #rows = [];
  #characters = 0;
  #words = '';
  #spoken = 0;
  #frame;

  constructor() {
    this.nodes = [this.#said, this.#leftOut, this.#list];
    this.count = 0;
    this.failed = false;
  }

  /** Takes an event that came after so many milliseconds. */
  add({name, data}, milliseconds) {
    this.count += 1;
    this.failed = name === 'error';
    const row = {failed: this.failed, at: time(milliseconds), text: data.slice(0, SHOWN), length: data.length};
    this.#rows.push(row);
    this.#characters += row.text.length;
    while (this.#rows.length > ROWS || (this.#characters > SHOWN && this.#rows.length > 1)) {
      const {node, text} = this.#rows.shift();
      this.#characters -= text.length;
      node?.remove();
    }
    this.#say(this.failed ? '' : word(data));
    this.#frame ??= requestAnimationFrame(() => this.show());
  }

  #say(text) {
    this.#words += text.slice(0, Math.max(0, SHOWN - this.#spoken));
    this.#spoken += text.length;
  }

  /** Shows what came; a hidden tab has no frames, so the end of the events needs it. */
  show() {
    cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#said.append(this.#words);
    this.#words = '';
    const made = this.#rows.filter(row => !row.node);
    made.forEach(row => row.node = shown(row));
    this.#list.append(...made.map(row => row.node));
    this.#tellLeftOut();
    this.#list.scrollTop = this.#list.scrollHeight;
  }

  #tellLeftOut() {
    const parts = [
      this.#rows.length < this.count && `The last ${this.#rows.length} of ${this.count} events.`,
      this.#spoken > SHOWN && `The first ${SHOWN} of ${this.#spoken} characters of their text.`
    ].filter(Boolean);
    this.#leftOut.hidden = parts.length === 0;
    this.#leftOut.textContent = parts.join(' ');
  }
}

function shown({failed, at, text, length}) {
  return element('li', {class: failed ? 'failed' : null},
    element('span', {class: 'at'}, at), ' ',
    element('code', {}, failed ? `error ${text}` : text),
    length > SHOWN && ` The first ${SHOWN} of ${length} characters.`);
}

/** The only text of an event's record. */
function word(data) {
  const value = JSON.parse(data);
  const texts = isScalar(value) ? [] : Object.values(value).filter(one => typeof one === 'string');
  return texts.length === 1 ? texts[0] : '';
}
