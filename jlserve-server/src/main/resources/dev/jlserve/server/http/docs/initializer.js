// Starts Swagger UI, which sends the same API key as the page of forms.
import {Access} from './access.js';

// Swagger UI plays the address of the request, which answers POST alone: play the response itself.
const sounds = ({React}) => {
  const Sound = ({content}) => React.createElement('audio', {
    controls: true,
    src: React.useMemo(() => URL.createObjectURL(content), [content])
  });
  return {
    wrapComponents: {
      responseBody: Original => props =>
        /^audio\//i.test(props.contentType) && props.content instanceof Blob
          ? React.createElement(Sound, {content: props.content})
          : React.createElement(Original, props)
    }
  };
};

const access = new Access(new URL('../openapi.json', location.href));
const place = document.querySelector('#swagger-ui');
const openapi = JSON.parse(await access.openapi(place));
document.title = openapi.info?.title ?? document.title;

const ui = SwaggerUIBundle({
  url: '../openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  validatorUrl: null,
  plugins: [sounds],
  requestInterceptor: request => {
    if (request.loadSpec) {
      Object.assign(request.headers, access.headers());
    }
    return request;
  },
  onComplete: () => {
    if (access.key()) {
      ui.preauthorizeApiKey('apiKey', access.key());
    }
  }
});
