// Talks to the storyteller: node storyteller-use.js URL KEY UNFIT
import { check, failure, text } from "./checks.js";
import { ApiError, JsonNumber, NoStory, StorytellerClient } from "./storyteller.js";
import type { Anything, NoteForm, Json, Word } from "./storyteller.js";
import { useUnfit } from "./unfit-use.js";

declare const process: { argv: string[] };

const [, , address = "", apiKey = "", unfit = ""] = process.argv;
const client = new StorytellerClient(address, { apiKey, timeout: 60_000 });
const denied = await failure(() => new StorytellerClient(address).quick({ name: "a" }));
check(denied instanceof ApiError && denied.status === 401, denied);

const words: Word[] = [];
for await (const word of client.tell({ first_word: "Once" })) {
  words.push(word);
}
check(words.length === 3 && words[0]?.text === "Once", words);
check(words[2]?.position === 2n ** 62n + 2n && words[2].note === null, words);
check(words[2].text === "…\n", words);
for await (const word of client.tell({ first_word: "Once", word_count: 2147483647 })) {
  if (word.position === 2n ** 62n + 5n) break;
}
const controller = new AbortController();
const aborted = await failure(async () => {
  const endless = client.tell({ first_word: "a", word_count: 2147483647 }, { signal: controller.signal });
  for await (const word of endless) {
    check(word.text.length > 0, word);
    controller.abort(new Error("enough"));
  }
});
check(aborted instanceof Error && aborted.message === "enough", aborted);
const unknown = await failure(() => client.tell({ first_word: "" }).next());
check(unknown instanceof NoStory, unknown);
const story = client.tell({ first_word: "Once", word_count: 5, fail_after: 0 });
check((await story.next()).done === false, story);
const broken = await failure(() => story.next());
check(broken instanceof NoStory && broken.detail === "It goes on no further", broken);
check((await story.next()).done === true, story);

const names: Json = {
  list: { a: "LONG" },
  transport: { value: 1 },
  object: [{ type: "Value", string: "x" }, { type: "Map_", length: 2 }],
  ["__proto__"]: -0,
  constructor: null,
};
const back = await client.names(names);
check(back.transport?.price === "0.10" && text(back.object) === text(names.object), back);
check(Object.hasOwn(back, "__proto__") && Object.is(back.__proto__, -0), back);
// To the types of TypeScript, each object has a constructor.
const absent = await client.names({ list: {}, object: [] } as unknown as Json);
check(absent.__proto__ === null && absent.constructor === null, absent);

check((await (await client.spell({ name: "ü" })).text()) === "ü", "spell");
const any: Anything = {
  value: new JsonNumber("1.234567890123456789E+30"),
  extra: { huge: new JsonNumber("1180591620717411303424"), list: [1, 0.1, "\u{1f600}", true, {}, null] },
  maybe: null,
};
const same = await client.anything(any);
check(same.value instanceof JsonNumber && Number(same.value.text) === 1.2345678901234568e30, same);
check(same.value.text.replace(/\D/g, "").startsWith("1234567890123456789"), same);
check(text(same.extra) === text(any.extra), same);

const large = new Uint8Array(300_000).fill(10);
const lines = 'Zeile 1\nZeile 2 "ü"';
const note: NoteForm = {
  file: new Blob([large]),
  text: lines,
  cover: new Blob([]),
  price: "1.50",
  value: { string: "v" },
  free: null,
  letter: "ü",
};
const seen = await client.note(note);
check(text(seen) === text({ size: 300_000, text: lines, pages: -1, cover: true, price: "1.50", free: null }), seen);
const pages = await client.note({ ...note, pages: [], cover: null, value: null, free: [1] });
check(pages.pages === 0 && !pages.cover && text(pages.free) === "[1]", pages);

for (const how of ["told", "forgotten"]) {
  const either = await failure(() => client.fail({ name: how }));
  check(either instanceof ApiError && either.constructor === ApiError, either);
  check(either.status === 409 && either.detail === how, either);
}
const teapot = await failure(() => client.fail({ name: "teapot" }));
check(teapot instanceof ApiError && teapot.status === 418 && teapot.detail === "short and stout", teapot);

const late = await failure(() =>
  new StorytellerClient(address, { apiKey, timeout: 300 }).held({ name: "a" }),
);
check(late instanceof DOMException && late.name === "TimeoutError", late);
const holding = client.hold({ name: "a" });
await client.held({ name: "a" });
const busy = await failure(() => new StorytellerClient(address, { apiKey, retries: 0 }).quick({ name: "a" }));
check(busy instanceof ApiError && busy.status === 503, busy);
let sent = 0;
const patient = new StorytellerClient(address, {
  apiKey,
  retries: 9,
  fetch: async (input, init) => {
    const response = await fetch(input, init);
    if (++sent === 1) {
      check(response.status === 503, response.status);
      await client.release({ name: "a" });
    }
    return response;
  },
});
check((await patient.quick({ name: "b" })).name === "b" && sent > 1, sent);
check((await holding).name === "a", holding);

await useUnfit(unfit);
console.log("streams, any JSON, files, failures, Retry-After, unfit responses");
