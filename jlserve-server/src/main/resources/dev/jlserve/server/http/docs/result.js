// The response of an endpoint, by its type.
import {element} from './dom.js';
import {events} from './events.js';
import {parse, pretty} from './json.js';
import {StreamView} from './stream.js';
import {SHOWN, size, time} from './text.js';

export class Result {
  // It is there from the start: a screen reader tells changes of what it knows.
  #status = element('p', {role: 'status', class: 'status'});
  #body = element('div', {class: 'body'});
  #addresses = [];

  constructor(endpoint) {
    this.endpoint = endpoint;
    this.node = element('section', {class: 'result', 'aria-label': 'Response'},
      element('h3', {}, 'Response'), this.#status, this.#body);
  }

  begin() {
    this.started = performance.now();
    this.#addresses.forEach(address => URL.revokeObjectURL(address));
    this.#addresses = [];
    this.#body.replaceChildren();
    this.#tell('Waiting for the response', '');
  }

  /** Tells of a request without a response. */
  fail(message) {
    this.#tell(message, 'failed');
  }

  #tell(message, state) {
    this.#status.className = `status ${state}`;
    this.#status.textContent = message;
  }

  #end(response, length, more) {
    const words = [`${response.status} ${response.statusText}`.trim(), time(performance.now() - this.started), size(length), more];
    this.#tell(words.filter(Boolean).join(' · '), response.ok ? 'succeeded' : 'failed');
  }

  /** Shows a response; returns the violations of a 422. */
  async show(response) {
    const type = response.headers.get('Content-Type')?.split(';')[0].trim().toLowerCase() ?? '';
    if (type === 'text/event-stream') {
      await this.#stream(response);
      return [];
    }
    const blob = await response.blob();
    this.#end(response, blob.size, retry(response));
    if (!response.ok) {
      return this.#error(await blob.text());
    }
    await this.#content(type, blob);
    this.#body.append(element('p', {},
      element('a', {href: this.#address(blob), download: this.endpoint.file(type)}, 'Download')));
    return [];
  }

  async #content(type, blob) {
    const [main] = type.split('/');
    if (main === 'image') {
      this.#body.append(element('img', {src: this.#address(blob), alt: 'The picture of the response'}));
    } else if (main === 'audio' || main === 'video') {
      this.#body.append(element(main, {src: this.#address(blob), controls: true}));
    } else if (type === 'application/json') {
      this.#text(formatted(await blob.text()));
    } else if (main === 'text') {
      this.#text(await blob.text());
    }
  }

  #text(text) {
    // A pre that scrolls has to be reached by keyboard.
    this.#body.append(element('pre', {tabindex: 0}, text.slice(0, SHOWN)));
    if (text.length > SHOWN) {
      this.#body.append(element('p', {}, `The first ${SHOWN} of ${text.length} characters.`));
    }
  }

  #error(text) {
    try {
      const {detail} = JSON.parse(text);
      if (Array.isArray(detail)) {
        this.#body.append(element('ul', {}, ...detail.map(({loc, msg}) =>
          element('li', {}, element('code', {}, loc.join('.')), ` ${msg}`))));
        return detail;
      }
      this.#body.append(element('p', {class: 'detail'}, String(detail ?? text)));
    } catch {
      this.#text(text);
    }
    return [];
  }

  async #stream(response) {
    const view = new StreamView();
    this.#body.append(...view.nodes);
    this.#tell(`${response.status}, the response streams`, 'succeeded');
    let length = 0;
    try {
      for await (const event of events(response.body, count => length += count)) {
        view.add(event, performance.now() - this.started);
      }
    } finally {
      view.show();
    }
    const {count, failed} = view;
    this.#end(response, length, `${count} ${count === 1 ? 'event' : 'events'}${failed ? ', ended by an error' : ''}`);
  }

  #address(blob) {
    const address = URL.createObjectURL(blob);
    this.#addresses.push(address);
    return address;
  }
}

function retry(response) {
  const after = response.headers.get('Retry-After');
  return after && `try again in ${after} s`;
}

function formatted(text) {
  try {
    return pretty(parse(text));
  } catch {
    return text;
  }
}
