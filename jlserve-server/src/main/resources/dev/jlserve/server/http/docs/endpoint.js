// One endpoint: its form or its JSON, the command line, and the response.
import {curl} from './curl.js';
import {button, element, newId, paragraphs} from './dom.js';
import {encoded} from './files.js';
import {isScalar, parse, pretty} from './json.js';
import {bodyOf, JsonBody} from './request.js';
import {Result} from './result.js';

export class EndpointPanel {
  #running;

  /**
   * @param endpoint what is called
   * @param address the URL of the OpenAPI document, whose folder the path is in
   */
  constructor(endpoint, address, access, forms, examples) {
    this.endpoint = endpoint;
    this.address = new URL(`.${endpoint.path}`, address);
    this.access = access;
    this.form = forms.field({name: 'body', schema: endpoint.json.schema, required: true, root: true});
    this.result = new Result(endpoint);
    this.editor = element('textarea', {
      class: 'json', rows: 12, spellcheck: 'false', 'aria-label': 'JSON of the request body'
    });
    this.problem = element('p', {class: 'error', role: 'alert', hidden: true});
    this.sendButton = element('button', {class: 'send'}, 'Send');
    this.stopButton = button('Stop', () => this.#running.abort(), {class: 'stop', hidden: true});
    this.node = this.#layout(examples);
    if (examples.length) {
      this.#fill(examples[0].value);
    }
  }

  #layout(examples) {
    const {path, operation} = this.endpoint;
    const form = element('form', {novalidate: true, class: 'request'},
      this.#views(), this.problem, this.form.node, this.editor,
      element('p', {class: 'actions'}, this.sendButton, this.stopButton));
    this.editor.hidden = true;
    form.addEventListener('submit', event => {
      event.preventDefault();
      this.send();
    });
    form.addEventListener('keydown', event => {
      const sends = event.target.dataset.enter === 'send' && !event.shiftKey && !event.isComposing;
      if (event.key === 'Enter' && (sends || event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        this.send();
      }
    });
    form.addEventListener('input', () => this.#showCommand());
    form.addEventListener('change', () => this.#showCommand());
    return element('article', {'aria-label': path},
      element('h2', {}, element('span', {class: 'method'}, 'POST '), path,
        operation.deprecated && element('span', {class: 'optional'}, ' deprecated')),
      ...paragraphs(operation.description ?? operation.summary),
      examples.length > 0 && element('p', {class: 'examples'}, 'Examples: ',
        ...examples.map(({name, value}) => button(name, () => this.#fill(value)))),
      form, this.#commandLine(), this.result.node);
  }

  #views() {
    const name = newId();
    const radio = (text, checked, chosen) => {
      const input = element('input', {type: 'radio', name, checked});
      input.addEventListener('change', chosen);
      return element('label', {}, input, ` ${text}`);
    };
    return element('div', {class: 'views', role: 'group', 'aria-label': 'Write the request as'},
      radio('Form', true, event => this.#toForm(event.target)),
      this.jsonView = radio('JSON', false, () => this.#toJson()));
  }

  #commandLine() {
    this.command = element('pre', {tabindex: 0});
    const copy = button('Copy', async () => {
      await navigator.clipboard.writeText(this.command.textContent);
      copy.textContent = 'Copied';
    });
    copy.addEventListener('blur', () => copy.textContent = 'Copy');
    this.details = element('details', {class: 'curl'},
      element('summary', {}, 'curl'), this.command,
      // Only pages of this machine and of https may write to the clipboard.
      navigator.clipboard ? copy : null);
    this.details.addEventListener('toggle', () => this.#showCommand());
    return this.details;
  }

  #fill(example) {
    this.form.clear();
    this.form.set(example);
    this.editor.value = pretty(example);
    this.#showCommand();
  }

  async #toJson() {
    this.editor.value = pretty(await encoded(this.form.value()));
    this.#show(true);
  }

  #toForm(view) {
    try {
      this.form.set(parse(this.editor.value));
      this.#show(false);
    } catch (e) {
      this.jsonView.querySelector('input').checked = true;
      view.checked = false;
      this.#tell(`The form needs JSON: ${e.message}`);
    }
  }

  #show(json) {
    this.#tell('');
    this.editor.hidden = !json;
    this.form.node.hidden = json;
    this.#showCommand();
  }

  #tell(problem) {
    this.problem.hidden = !problem;
    this.problem.textContent = problem;
  }

  async #body() {
    return this.editor.hidden ? bodyOf(this.endpoint, this.form.value()) : new JsonBody(this.editor.value);
  }

  async #showCommand() {
    if (this.details.open) {
      const body = await this.#body();
      this.command.textContent = curl(this.endpoint, this.address.href, body, this.access.key() !== null);
    }
  }

  /** Sends what is entered, and shows what comes back. */
  async send() {
    if (this.#running) {
      return;
    }
    this.#running = new AbortController();
    this.#wait(true);
    this.form.clear();
    this.#tell('');
    this.result.begin();
    try {
      const {body, headers} = (await this.#body()).init();
      const response = await fetch(this.address, {
        method: 'POST', body, headers: {...headers, ...this.access.headers()}, signal: this.#running.signal
      });
      this.#mark(await this.result.show(response));
    } catch (e) {
      this.result.fail(this.#running.signal.aborted ? 'Stopped' : `No complete response: ${e.message}`);
    } finally {
      this.#running = undefined;
      this.#wait(false);
    }
  }

  #wait(running) {
    const focused = document.activeElement;
    this.stopButton.hidden = !running;
    this.sendButton.disabled = running;
    // A button that is hidden or disabled loses the focus.
    if (running && focused === this.sendButton) {
      this.stopButton.focus();
    } else if (!running && (focused === this.stopButton || focused === document.body)) {
      this.sendButton.focus();
    }
  }

  /** Shows each violation at its field, and goes to the first. */
  #mark(violations) {
    if (!this.editor.hidden) {
      return;
    }
    for (const {loc, msg} of violations) {
      this.form.find(loc.slice(1)).fail(msg);
    }
    this.form.node.querySelector('[aria-invalid=true]')?.focus();
  }
}

/** The examples of an endpoint's input, of a document whose numbers are exact. */
export function examplesOf({example, examples}) {
  if (example !== undefined) {
    return [{name: 'Example', value: example}];
  }
  return isScalar(examples ?? null) ? [] : Object.values(examples).map(({summary, value}, index, all) =>
    ({name: summary ?? (all.length === 1 ? 'Example' : `Example ${index + 1}`), value}));
}
