// Server-sent events of a POST, which EventSource cannot send.

/** Reads the events of a body as they come, each with its `name` and `data`. */
export async function* events(body, count) {
  const decoder = new TextDecoder();
  const turns = new Turns();
  let line = [];
  let block = [];
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    count(read.value.length);
    // A line may come in many parts, so each is looked at once.
    const [rest, ...others] = decoder.decode(read.value, {stream: true}).split('\n');
    line.push(rest);
    for (const begun of others) {
      const complete = line.join('').replace(/\r$/, '');
      line = [begun];
      if (complete) {
        block.push(complete);
        continue;
      }
      const event = parse(block);
      block = [];
      if (event) {
        yield event;
      }
    }
    await turns.next();
  }
}

/** Lets the page do other things in between. Timers and frames would be late in a hidden tab. */
class Turns {
  #channel = new MessageChannel();

  next() {
    return new Promise(done => {
      this.#channel.port1.onmessage = done;
      this.#channel.port2.postMessage('');
    });
  }
}

function parse(lines) {
  let name = 'message';
  const data = [];
  for (const line of lines) {
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
