// Talks to the richest app: node richest-use.js URL
import { check, failure, text } from "./checks.js";
import { NoSuchThing, RichestClient, ValidationError } from "./richest.js";
import type { Choices, Everything, Scalars, Shape, Tree, UploadForm } from "./richest.js";

declare const process: { argv: string[] };

const client = new RichestClient(process.argv[2] ?? "");

const scalars: Scalars = {
  flag: true,
  small: -128,
  middle: 1,
  number: 10,
  large: 2n ** 63n - 1n,
  below: -0.1,
  above: 5e-324,
  letter: '"',
  text: "abc",
  colour: "dark-green",
};
const circle: Shape = { kind: "circle", radius: 2, colour: "BLUE" };
const choices: Choices = {
  shape: circle,
  polygon: { kind: "path", points: [[1, 1e300]], name: null },
  list: [
    { kind: "box", width: 1, height: 2 },
    { kind: "group", members: [circle, { kind: "group", members: [] }] },
  ],
  map: { a: { kind: "box", width: 1.5, height: 1 }, ["__proto__"]: circle },
  maybe: null,
  message: null,
  messages: [{ type: "Silence" }, { type: "Said", text: "again" }],
  plain: { radius: 3, colour: "RED" },
};
const tree: Tree = { name: "root", branches: [{ name: "leaf", branches: [], parent: null }], parent: null };
const given: Everything = {
  scalars,
  numbers: {
    flag: true,
    nothing: null,
    huge: 10n ** 40n,
    price: "12.50",
    share: 0.3,
    count: null,
    total: 2n ** 62n,
    mean: 1e-7,
  },
  texts: {
    born: "1976-01-31",
    at: "23:59:59",
    local: "2026-01-31T23:59:59",
    written: "2026-01-31T23:59:59+01:00",
    due: "9976-01-31T23:59:59Z",
    zoned: "2026-01-31T23:59:59+01:00[Europe/Paris]",
    length: "PT1H30M",
    id: "123e4567-e89b-12d3-a456-426614174000",
    link: "https://example.com/a",
    mail: "user@example.com",
    data: new Uint8Array([0, 1, 255]),
  },
  moreTexts: {
    year: "2026",
    month: "2026-01",
    birthday: "--12-31",
    at: "23:59:59+01:00",
    term: "P1Y2M3D",
    zone: "Europe/Paris",
    offset: "+01:00",
    letters: "äöü",
  },
  containers: {
    texts: ["one", "\u{1f600}\u2028\"\\\n"],
    colours: ["RED", "BLUE"],
    scalars: [scalars],
    byName: { a: [1, 2], b: [] },
    byColour: { "dark-green": 1.5 },
    maybe: "x",
    array: ["string"],
    queries: [[{ name: "a" }, { name: "b" }], [{ name: "c" }]],
    mails: ["user@example.com"],
    below: [-1, null],
    nested: { RED: { a: "BLUE", b: null } },
  },
  tensors: {
    vector: [1, 2.5],
    matrix: [[1, 2], [3, 4]],
    cube: [[[1]], [[2]]],
    flags: [true, false],
    counts: [[2n ** 53n + 1n], [0n]],
    samples: [[[-32768]]],
  },
  defaults: { number: 1, share: 2, flag: false, text: "z", colour: "RED" },
  choices,
  pair: { first: "string", second: { first: 1, second: "RED" } },
  tree,
};

const echoed = await client.echo(given);
check(text(echoed) === text(given), echoed);
check(echoed.numbers.huge === 10n ** 40n && echoed.numbers.price === "12.50", echoed.numbers);
const group = echoed.choices.list[1];
check(group?.kind === "group" && group.members[0]?.kind === "circle", group);
check(Object.hasOwn(echoed.choices.map, "__proto__"), echoed.choices.map);

const box: Shape = { kind: "box", width: 1, height: 2 };
const drawn = await client.choose({ ...choices, shape: box });
check(drawn.shape.kind === "box" && drawn.shape.height === 2, drawn);
const wrong = await failure(() => client.choose({ ...choices, shape: { ...box, height: -2 } }));
check(wrong instanceof ValidationError && wrong.status === 422, wrong);
check(wrong.violations[0]?.location.join("/") === "body/shape/height", wrong);
check(wrong.violations[0].type === "greater_than" && wrong.violations[0].input === -2, wrong);
check(text(wrong.violations[0].context) === '{"gt":0}', wrong);

const defaults = await client.defaults({ text: "y" });
check(text(defaults) === '{"number":7,"share":0.5,"flag":true,"text":"y","colour":"dark-green"}', defaults);
const pair = await client.defaults_v1_defaults({ first: {}, second: tree });
check(text(pair.first) === text(tree), pair);

const bytes = [0, 1, 255, 13, 10, 45, 45];
for (const more of [[new Blob(["x"])], []]) {
  const upload: UploadForm = {
    file: new Blob([new Uint8Array(bytes)]),
    more,
    tags: ["a", "ü\n"],
    vector: [1],
    query: { name: "q" },
  };
  const file = await client.upload(upload);
  check([...new Uint8Array(await file.arrayBuffer())].join() === bytes.join(), more);
}

const missed = await failure(() => client.find({ name: "it" }));
check(missed instanceof NoSuchThing && missed.status === 404, missed);
check(missed.detail === "There is no it" && missed.name === "NoSuchThing", missed);
const nan = await failure(() => client.defaults({ share: NaN }).then((it) => it));
check(nan instanceof RangeError, nan);

console.log("every type, 200, 422, 404");
