// Server-sent events of a POST, which EventSource cannot send.

/** Reads the events of a body as they come, each with its `name` and `data`. */
export async function* events(body, count) {
  const decoder = new TextDecoder();
  let rest = '';
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    count(read.value.length);
    rest += decoder.decode(read.value, {stream: true});
    const complete = rest.replace(/\r\n/g, '\n').split('\n\n');
    rest = complete.pop();
    for (const block of complete) {
      const event = parse(block);
      if (event) {
        yield event;
      }
    }
  }
}

function parse(block) {
  let name = 'message';
  const data = [];
  for (const line of block.split('\n')) {
    const [, field, value] = /^([^:]*):? ?(.*)$/.exec(line);
    if (field === 'event') {
      name = value;
    } else if (field === 'data') {
      data.push(value);
    }
  }
  // A heartbeat is a comment alone.
  return data.length ? {name, data: data.join('\n')} : undefined;
}
