// The OpenAPI document, and the API key that the server may ask for. The key stays in this tab.
import {element, newId} from './dom.js';

const STORED = 'jlserve.apiKey';

export class Access {
  #address;

  /** @param address the URL of the OpenAPI document */
  constructor(address) {
    this.#address = address;
  }

  key() {
    return sessionStorage.getItem(STORED);
  }

  forget() {
    sessionStorage.removeItem(STORED);
  }

  /** The headers that a request needs. */
  headers() {
    return this.key() ? {'X-API-Key': this.key()} : {};
  }

  /** Loads the document's text; asks for a key in `place` as long as the server wants another. */
  async openapi(place) {
    let response = await this.#load();
    for (let again = this.key() !== null; response.status === 401; again = true) {
      this.forget();
      sessionStorage.setItem(STORED, await ask(place, again));
      response = await this.#load();
    }
    place.replaceChildren();
    if (!response.ok) {
      throw new Error(`openapi.json: ${response.status} ${await response.text()}`);
    }
    return response.text();
  }

  #load() {
    return fetch(this.#address, {headers: this.headers()});
  }
}

/** Shows a form for the key; resolves with what was entered. */
function ask(place, again) {
  return new Promise(entered => {
    const id = newId();
    const hint = newId();
    const input = element('input', {
      id, type: 'password', required: true, autocomplete: 'off', spellcheck: 'false', 'aria-describedby': hint
    });
    const form = element('form', {class: 'key'},
      element('label', {for: id}, 'API key'),
      again && element('p', {class: 'error', role: 'alert'}, 'The server does not accept this key.'),
      input,
      element('p', {class: 'hint', id: hint},
        'The server wants a key. It is kept in this tab until you close the tab.'),
      element('button', {class: 'send'}, 'Continue'));
    form.addEventListener('submit', event => {
      event.preventDefault();
      // A header cannot hold anything else.
      const key = input.value.trim();
      if (/^[\x21-\x7e]+$/.test(key)) {
        entered(key);
      } else {
        input.setCustomValidity('A key has visible ASCII characters only.');
        input.reportValidity();
      }
    });
    input.addEventListener('input', () => input.setCustomValidity(''));
    place.replaceChildren(form);
    input.focus();
  });
}
