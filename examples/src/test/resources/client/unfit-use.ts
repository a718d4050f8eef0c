import { check, failure } from "./checks.js";
import { ApiError, StorytellerClient } from "./storyteller.js";

const prompt = { first_word: "a", word_count: 2 };

/** Talks to a server that answers as no app does. */
export async function useUnfit(server: string): Promise<void> {
  const client = (name: string) => new StorytellerClient(`${server}/${name}`);
  for (const [name, text] of [
    ["page", "No JSON from character 0: <html>Sign in</html>"],
    ["nothing", "No JSON from character 0: "],
    ["object", "expected a string, found null"],
    ["deep", "JSON is nested deeper than 1000 levels"],
  ] as const) {
    const unfit = await failure(() => client(name).quick({ name: "a" }));
    check(unfit instanceof ApiError && unfit.status === 200, unfit);
    check(unfit.detail.endsWith(`Error: ${text}`), unfit);
  }

  for (const [name, type] of [
    ["page", "text/html"],
    ["object", "application/json"],
    ["nothing", "absent"],
  ] as const) {
    for (const [expected, call] of [
      ["event-stream", () => client(name).tell(prompt).next()],
      ["plain; charset=utf-8", () => client(name).spell({ name: "a" })],
    ] as const) {
      const unfit = await failure(call);
      check(unfit instanceof ApiError && unfit.status === 200, unfit);
      check(unfit.detail.endsWith(`: its Content-Type is ${type}, expected text/${expected}`), unfit);
    }
  }

  let nested = (await client("nested").anything({ value: 1, extra: {}, maybe: null })).value;
  let depth = 1;
  for (; Array.isArray(nested); depth++) {
    nested = nested[0] ?? null;
  }
  check(depth === 1000, depth);

  const typed = client("typed").tell(prompt);
  check((await typed.next()).done === false && (await typed.next()).done === true, "typed");
  for (const name of ["cut", "unended"]) {
    const story = client(name).tell(prompt);
    check((await story.next()).done === false, name);
    const cut = await failure(() => story.next());
    check(cut instanceof ApiError && cut.status === 200, cut);
    check(cut.detail.endsWith(": it ends inside an event"), cut);
    check((await story.next()).done === true, name);
  }
  const broken = client("broken").tell(prompt);
  check((await broken.next()).done === false && (await broken.next()).done === false, "broken");
  check((await failure(() => broken.next())) instanceof TypeError, "broken");

  for (const [name, text] of [
    ["missing", "404: <html>Sign in</html>"],
    ["code", '404: {"detail":404}'],
    ["word", '422: {"detail":["name is wrong"]}'],
    ["field", '422: {"detail":[{"field":"x"}]}'],
    ["later", "503: busy"],
  ] as const) {
    const failed = await failure(() => client(name).tell(prompt).next());
    check(failed instanceof ApiError && failed.constructor === ApiError, failed);
    check(failed.message === text, failed);
  }
}
