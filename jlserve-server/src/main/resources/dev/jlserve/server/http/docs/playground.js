// The page: the endpoints of the app, one at a time.
import {Access} from './access.js';
import {button, element, paragraphs} from './dom.js';
import {EndpointPanel, examplesOf} from './endpoint.js';
import {Forms} from './forms.js';
import {parse} from './json.js';
import {Endpoint} from './request.js';
import {Schemas} from './schemas.js';

const address = new URL('openapi.json', location.href);
const access = new Access(address);
const main = document.querySelector('#main');

// A file that misses its field must not replace the page.
for (const type of ['dragover', 'drop']) {
  window.addEventListener(type, event => event.preventDefault());
}

try {
  start(await access.openapi(main));
} catch (e) {
  main.replaceChildren(element('p', {class: 'error', role: 'alert'}, `The page cannot be shown: ${e.message}`));
}

function start(text) {
  const openapi = parse(text);
  document.title = openapi.info?.title ?? document.title;
  document.querySelector('h1').textContent = document.title;
  document.querySelector('#about').append(...paragraphs(openapi.info?.description));
  if (access.key()) {
    document.querySelector('#openapi').replaceWith(button('Forget the API key', () => {
      access.forget();
      location.reload();
    }));
  }
  const schemas = new Schemas(openapi);
  const forms = new Forms(schemas);
  const panels = new Map(Object.entries(openapi.paths ?? {}).map(([path, {post}]) => [path, once(() =>
    new EndpointPanel(new Endpoint(path, post, schemas), address, access, forms,
      examplesOf(post.requestBody.content['application/json'])))]));
  const links = new Map([...panels.keys()].map(path =>
    [path, element('a', {href: `#${encodeURI(path)}`}, path)]));
  const shown = element('div', {class: 'shown'});
  const show = () => {
    const asked = decodeURI(location.hash.slice(1));
    const path = panels.has(asked) ? asked : panels.keys().next().value;
    if (path !== undefined) {
      shown.replaceChildren(panels.get(path)().node);
      links.forEach((link, of) => of === path
        ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current'));
    }
  };
  window.addEventListener('hashchange', show);
  main.replaceChildren(
    element('nav', {'aria-label': 'Endpoints', hidden: panels.size < 2},
      element('ul', {}, ...[...links.values()].map(link => element('li', {}, link)))),
    shown);
  show();
}

function once(make) {
  let made;
  return () => made ??= make();
}
