// What all fields of a form have: a name, hints, and a place for the errors that the server finds.
import {element, inline, newId} from './dom.js';
import {bounds} from './schemas.js';

/**
 * A field of a form. `spec` has its `name`, its resolved `schema`, and whether it is `required`.
 * Subclasses have `value()`, which is undefined where nothing is sent, and `set(value)`.
 */
export class Field {
  #error;

  constructor(spec) {
    this.spec = spec;
    this.id = newId();
    this.hintId = newId();
    this.errorId = newId();
    this.#error = element('p', {class: 'error', id: this.errorId, hidden: true});
  }

  /** The field at the rest of an error's location, or the innermost around it. */
  find() {
    return this;
  }

  fail(message) {
    this.#error.append(...this.#error.hidden ? [] : [element('br')], message);
    this.#error.hidden = false;
    this.control?.setAttribute('aria-invalid', 'true');
  }

  clear() {
    this.#error.replaceChildren();
    this.#error.hidden = true;
    this.control?.removeAttribute('aria-invalid');
  }

  /** Its name, hints, input and error, for one control. */
  labelled(control) {
    this.control = control;
    control.id = this.id;
    control.setAttribute('aria-describedby', `${this.hintId} ${this.errorId}`);
    return element('div', {class: 'field'},
      element('label', {for: this.id}, ...this.title()), this.hint(), control, this.#error);
  }

  /** Its name, hints and error around further fields. */
  grouped(...content) {
    const {spec} = this;
    return spec.root
      ? element('div', {class: 'root'}, this.#error, ...content)
      : element('fieldset', {'aria-describedby': `${this.hintId} ${this.errorId}`},
        element('legend', {}, ...this.title()), this.hint(), this.#error, ...content);
  }

  title() {
    const {name, required, schema} = this.spec;
    return [
      element('span', {class: schema.deprecated ? 'deprecated' : 'name'}, name),
      !required && element('span', {class: 'optional'}, ' optional')
    ].filter(Boolean);
  }

  hint() {
    const {description} = this.spec.schema;
    const limits = bounds(this.spec.schema).join(', ');
    return element('p', {class: 'hint', id: this.hintId, hidden: !description && !limits},
      ...inline(description ?? ''), description && limits ? ' · ' : null, limits);
  }
}
