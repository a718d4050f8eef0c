// Elements, made without markup: no text of an app is read as HTML.

/** Creates an element; an attribute that is true is present, one that is false or null is not. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value != null) {
      made.setAttribute(name, value === true ? '' : value);
    }
  }
  made.append(...children.filter(child => child != null && child !== false));
  return made;
}

/** Creates a button that does something other than sending. */
export function button(text, action, attributes = {}) {
  const made = element('button', {type: 'button', ...attributes}, text);
  made.addEventListener('click', action);
  return made;
}

let ids = 0;

export function newId() {
  ids += 1;
  return `f${ids}`;
}

/** Paragraphs of CommonMark: code is set as such, all else is plain text. */
export function paragraphs(text) {
  return (text ?? '').split(/\n{2,}(?=(?:[^`]|`[^`]|``[^`]|```[^]*?```)*$)/)
    .filter(part => part.trim())
    .map(part => {
      const code = /^```[^\n]*\n([^]*?)\n?```\s*$/.exec(part);
      return code ? element('pre', {}, code[1]) : element('p', {}, ...inline(part));
    });
}

/** A text with its code spans. */
export function inline(text) {
  return text.split(/(`[^`]+`)/).map(part =>
    part.length > 1 && part.startsWith('`')
      ? element('code', {}, part.slice(1, -1))
      : part.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
}
