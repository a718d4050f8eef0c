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

SwaggerUIBundle({
  url: 'openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  validatorUrl: null,
  plugins: [sounds]
});
