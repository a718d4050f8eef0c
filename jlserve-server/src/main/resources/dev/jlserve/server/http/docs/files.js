// Files: dropped or chosen, sent as they are or as base64.
import {button, element} from './dom.js';
import {Field} from './field.js';
import {size} from './text.js';

/** One file, or the bytes of an example. */
export class FileField extends Field {
  constructor(spec) {
    super(spec);
    this.shown = element('p', {class: 'chosen'});
    const input = element('input', {type: 'file'});
    this.node = this.labelled(input);
    this.node.append(this.shown);
    input.addEventListener('change', () => {
      this.content = input.files[0];
      this.#show();
    });
    dropTarget(this.node, ([file]) => this.take(file));
    this.#show();
  }

  /** Takes a file as if it had been chosen. */
  take(file) {
    const chosen = new DataTransfer();
    chosen.items.add(file);
    this.control.files = chosen.files;
    this.control.dispatchEvent(new Event('change', {bubbles: true}));
  }

  #show() {
    URL.revokeObjectURL(this.picture);
    if (this.content === undefined) {
      this.shown.replaceChildren('or drop a file here');
      return;
    }
    const file = typeof this.content === 'string' ? bytes(this.content) : this.content;
    this.picture = URL.createObjectURL(file);
    const image = element('img', {src: this.picture, alt: ''});
    image.addEventListener('error', () => image.remove());
    this.shown.replaceChildren(image, `${file.name ?? 'from the example'}, ${size(file.size)} `,
      button('Remove', () => {
        this.set(undefined);
        this.control.focus();
        this.node.dispatchEvent(new Event('input', {bubbles: true}));
      }, {'aria-label': `Remove ${this.spec.name}`}));
  }

  /** A File, or base64 as it came from an example. */
  value() {
    return this.content;
  }

  set(value) {
    this.content = value ?? undefined;
    this.control.value = '';
    this.#show();
  }
}

/** Has `take` called with the files that are dropped on an element, or on nothing closer in it. */
export function dropTarget(node, take) {
  node.classList.add('drop');
  node.addEventListener('dragover', event => {
    event.preventDefault();
    event.stopPropagation();
    node.classList.add('over');
  });
  node.addEventListener('dragleave', () => node.classList.remove('over'));
  node.addEventListener('drop', event => {
    event.preventDefault();
    event.stopPropagation();
    node.classList.remove('over');
    if (event.dataTransfer.files.length) {
      take([...event.dataTransfer.files]);
    }
  });
}

/** What base64 says; an empty file where it is none. */
export function bytes(base64) {
  try {
    return new Blob([Uint8Array.from(atob(base64), character => character.charCodeAt(0))]);
  } catch {
    return new Blob([]);
  }
}

/** A value as JSON has it: files are base64. */
export async function encoded(value) {
  if (value instanceof Blob) {
    return base64(value);
  }
  if (Array.isArray(value)) {
    return Promise.all(value.map(encoded));
  }
  if (value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(
      await Promise.all(Object.entries(value).map(async ([name, one]) => [name, await encoded(one)])));
  }
  return value;
}

function base64(file) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result.slice(reader.result.indexOf(',') + 1));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(file);
  });
}
