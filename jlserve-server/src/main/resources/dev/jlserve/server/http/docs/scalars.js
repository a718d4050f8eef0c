// Fields with one control.
import {element} from './dom.js';
import {Field} from './field.js';
import {isScalar, number, parse, plain, pretty} from './json.js';
import {placeholder} from './schemas.js';

const SHORT = 200;

/** A string. */
export class TextField extends Field {
  constructor(spec) {
    super(spec);
    const {schema} = spec;
    this.short = spec.line || schema.maxLength <= SHORT || schema.format || schema['x-jlserve-format'];
    this.node = this.labelled(element(this.short ? 'input' : 'textarea', {
      rows: this.short ? null : 1,
      placeholder: placeholder(schema),
      spellcheck: 'false',
      autocomplete: 'off',
      enterkeyhint: 'send'
    }));
    if (!this.short) {
      this.control.title = 'Shift and Enter begin a new line';
      this.control.dataset.enter = 'send';
    }
  }

  /** An empty field of a required string is an empty string. */
  value() {
    return this.control.value || (this.spec.required ? '' : undefined);
  }

  set(value) {
    this.control.value = value == null ? '' : plain(value);
  }
}

/** A number: its text goes to the server as it is. */
export class NumberField extends Field {
  constructor(spec) {
    super(spec);
    const {schema} = spec;
    const whole = schema.type === 'integer';
    const bounded = schema.minimum !== undefined && schema.maximum !== undefined;
    this.node = this.labelled(element('input', {
      type: bounded ? 'number' : 'text',
      inputmode: whole ? 'numeric' : 'decimal',
      min: bounded ? plain(schema.minimum) : null,
      max: bounded ? plain(schema.maximum) : null,
      step: bounded ? (whole ? 1 : 'any') : null,
      placeholder: placeholder(schema),
      autocomplete: 'off',
      enterkeyhint: 'send'
    }));
  }

  value() {
    const text = this.control.value.trim();
    if (text) {
      return number(text);
    }
    return this.control.validity.badInput ? 'not a number' : undefined;
  }

  set(value) {
    this.control.value = value == null ? '' : plain(value);
  }
}

/** One of a few values; a flag that may be absent is one as well. */
export class ChoiceField extends Field {
  constructor(spec, values) {
    super(spec);
    this.values = values;
    const {schema} = spec;
    const absent = schema.default === undefined ? 'none' : `default: ${plain(schema.default)}`;
    this.node = this.labelled(element('select', {},
      !spec.required && element('option', {value: ''}, absent),
      ...values.map((value, index) => element('option', {value: index}, plain(value)))));
  }

  value() {
    return this.values[this.control.value];
  }

  set(value) {
    const index = this.values.indexOf(value);
    this.control.value = index >= 0 ? index : this.spec.required ? 0 : '';
  }
}

/** A flag that is sent always. */
export class FlagField extends Field {
  constructor(spec) {
    super(spec);
    this.node = this.labelled(element('input', {type: 'checkbox'}));
    this.node.classList.add('flag');
  }

  value() {
    return this.control.checked;
  }

  set(value) {
    this.control.checked = value === true;
  }
}

/** JSON of any form, and arrays of numbers: `1, 2` stands for `[1, 2]`. */
export class JsonField extends Field {
  constructor(spec) {
    super(spec);
    this.list = spec.schema.type === 'array';
    this.node = this.labelled(element('textarea', {
      rows: 1, placeholder: this.list ? '[1, 2, 3]' : '{"any": "JSON"}', spellcheck: 'false', class: 'json'
    }));
  }

  value() {
    const text = this.control.value.trim();
    if (!text) {
      return this.list && this.spec.required ? [] : undefined;
    }
    for (const tried of this.list && !text.startsWith('[') ? [`[${text}]`] : [text]) {
      try {
        return parse(tried);
      } catch {
        // The server says what it makes of the text.
      }
    }
    return text;
  }

  set(value) {
    this.control.value = value === undefined ? '' : isScalar(value) ? JSON.stringify(value) : pretty(value);
  }
}
