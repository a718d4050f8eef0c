// Fields of fields. `forms.field(spec)` makes the inner ones.
import {button, element, newId} from './dom.js';
import {Field} from './field.js';
import {dropTarget} from './files.js';
import {isScalar} from './json.js';

/** A record: one field for each component. */
export class RecordField extends Field {
  constructor(spec, forms, without) {
    super(spec);
    const {schema} = spec;
    const required = schema.required ?? [];
    this.fields = new Map(Object.entries(schema.properties ?? {})
      .filter(([name]) => name !== without)
      .map(([name, component]) =>
        [name, forms.field({name, schema: component, required: required.includes(name)})]));
    this.node = this.grouped(...[...this.fields.values()].map(field => field.node));
  }

  value() {
    const entries = [...this.fields].map(([name, field]) => [name, field.value()]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }

  set(value) {
    const given = isScalar(value ?? null) ? {} : value;
    for (const [name, field] of this.fields) {
      field.set(Object.hasOwn(given, name) ? given[name] : undefined);
    }
  }

  find([name, ...rest]) {
    return this.fields.get(name)?.find(rest) ?? this;
  }

  clear() {
    super.clear();
    this.fields.forEach(field => field.clear());
  }
}

/** Something that may be left out, and is made when it is wanted: records may hold themselves. */
export class OptionalField extends Field {
  constructor(spec, make) {
    super(spec);
    this.make = make;
    const id = newId();
    this.check = element('input', {type: 'checkbox', id});
    this.place = element('div');
    this.check.addEventListener('change', () => this.#show(this.check.checked));
    this.node = this.grouped(this.place);
  }

  title() {
    return [element('label', {for: this.check.id}, this.check, ' ', ...super.title())];
  }

  #show(wanted) {
    this.check.checked = wanted;
    this.inner = wanted ? this.make() : undefined;
    this.place.replaceChildren(...wanted ? [this.inner.node] : []);
  }

  value() {
    return this.inner?.value();
  }

  set(value) {
    this.#show(value != null);
    this.inner?.set(value);
  }

  find(path) {
    return this.inner?.find(path) ?? this;
  }

  fail(message) {
    this.#show(true);
    this.inner.fail(message);
  }

  clear() {
    this.inner?.clear();
  }
}

/** A sealed type: a choice of its records by the discriminator. */
export class UnionField extends Field {
  constructor(spec, forms) {
    super(spec);
    this.forms = forms;
    const {propertyName, mapping} = spec.schema.discriminator;
    this.discriminator = propertyName;
    this.mapping = mapping;
    const id = newId();
    this.select = element('select', {id},
      ...Object.keys(mapping).map(kind => element('option', {}, kind)));
    this.select.addEventListener('change', () => this.#choose(this.select.value));
    this.place = element('div');
    this.node = this.grouped(
      element('div', {class: 'field'}, element('label', {for: id}, propertyName), this.select), this.place);
    this.#choose(this.select.value);
  }

  #choose(kind) {
    this.select.value = kind;
    this.record = this.forms.record(
      {name: kind, schema: {$ref: this.mapping[kind]}, required: true, root: true}, this.discriminator);
    this.place.replaceChildren(this.record.node);
  }

  value() {
    return {[this.discriminator]: this.select.value, ...this.record.value()};
  }

  set(value) {
    const kind = value?.[this.discriminator];
    this.#choose(Object.hasOwn(this.mapping, kind) ? kind : Object.keys(this.mapping)[0]);
    this.record.set(value);
  }

  find(path) {
    const found = this.record.find(path);
    return found === this.record ? this : found;
  }

  clear() {
    super.clear();
    this.record.clear();
  }
}

/** A list: as many fields as there are items. */
export class ListField extends Field {
  constructor(spec, forms) {
    super(spec);
    this.forms = forms;
    this.items = [];
    this.place = element('ol', {class: 'items'});
    this.node = this.grouped(this.place, button(`Add to ${spec.name}`, () => this.add().focus()));
    if (forms.takesFile(spec.schema.items)) {
      dropTarget(this.node, files => files.forEach(file => {
        this.add();
        this.items.at(-1).field.take(file);
      }));
    }
    for (let i = 0; spec.required && i < (spec.schema.minItems ?? 0); i++) {
      this.add();
    }
  }

  /** Adds an item; returns its first control. */
  add() {
    const {name, schema} = this.spec;
    const field = this.forms.field({name: `${name} ${this.items.length + 1}`, schema: schema.items, required: true});
    const row = element('li', {}, field.node,
      button('Remove', () => this.#remove(item), {class: 'remove', 'aria-label': `Remove from ${name}`}));
    const item = {field, row};
    this.items.push(item);
    this.place.append(row);
    return row.querySelector('input, select, textarea, button');
  }

  #remove(item) {
    this.items.splice(this.items.indexOf(item), 1);
    item.row.remove();
    this.node.lastElementChild.focus();
    this.node.dispatchEvent(new Event('input', {bubbles: true}));
  }

  value() {
    const values = this.items.map(({field}) => field.value() ?? null);
    return values.length || this.spec.required ? values : undefined;
  }

  set(value) {
    this.items = [];
    this.place.replaceChildren();
    for (const one of Array.isArray(value) ? value : []) {
      this.add();
      this.items.at(-1).field.set(one);
    }
  }

  find([index, ...rest]) {
    return this.items[index]?.field.find(rest) ?? this;
  }

  clear() {
    super.clear();
    this.items.forEach(({field}) => field.clear());
  }
}

/** A map: rows of a key and a value. */
export class MapField extends Field {
  constructor(spec, forms) {
    super(spec);
    this.forms = forms;
    this.rows = [];
    this.place = element('ol', {class: 'items'});
    this.node = this.grouped(this.place, button(`Add to ${spec.name}`, () => this.#add().key.node.querySelector('input, select').focus()));
  }

  #add() {
    const {name, schema} = this.spec;
    const key = this.forms.field(
      {name: `key of ${name}`, schema: schema.propertyNames ?? {type: 'string'}, required: true, line: true});
    const field = this.forms.field({name: `value`, schema: schema.additionalProperties, required: true});
    const node = element('li', {}, key.node, field.node,
      button('Remove', () => this.#remove(row), {class: 'remove', 'aria-label': `Remove from ${name}`}));
    const row = {key, field, node};
    this.rows.push(row);
    this.place.append(node);
    return row;
  }

  #remove(row) {
    this.rows.splice(this.rows.indexOf(row), 1);
    row.node.remove();
    this.node.lastElementChild.focus();
    this.node.dispatchEvent(new Event('input', {bubbles: true}));
  }

  value() {
    const entries = this.rows.map(({key, field}) => [key.value(), field.value() ?? null]);
    return entries.length || this.spec.required ? Object.fromEntries(entries) : undefined;
  }

  set(value) {
    this.rows = [];
    this.place.replaceChildren();
    for (const [name, one] of isScalar(value ?? null) ? [] : Object.entries(value)) {
      const {key, field} = this.#add();
      key.set(name);
      field.set(one);
    }
  }

  find([name, ...rest]) {
    return this.rows.find(({key}) => key.value() === name)?.field.find(rest) ?? this;
  }

  clear() {
    super.clear();
    this.rows.forEach(({key, field}) => {
      key.clear();
      field.clear();
    });
  }
}
