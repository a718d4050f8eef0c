// Talks to the richest app with types that openapi-typescript made: node client.js URL BODY
import createClient from "openapi-fetch";
import type { components, paths } from "./schema.js";

declare const process: { argv: [string, string, string, string] };

function check(holds: boolean, what: unknown): asserts holds {
  if (!holds) throw new Error(JSON.stringify(what));
}

const [, , baseUrl, body] = process.argv;
const client = createClient<paths>({ baseUrl });

const everything: components["schemas"]["Everything"] = JSON.parse(body);
const echoed = await client.POST("/echo", { body: everything });
check(echoed.data !== undefined, echoed.error);
const colour: "RED" | "dark-green" | "BLUE" = echoed.data.scalars.colour;
check(colour === everything.scalars.colour, echoed.data);
check(echoed.data.defaults.number === 7, echoed.data.defaults);
check(echoed.data.tensors.cube[0]?.[0]?.[0] === everything.tensors.cube[0]?.[0]?.[0], echoed.data.tensors);

const { choices } = echoed.data;
const shape: components["schemas"]["Shape"] = choices.shape;
check(shape.kind === "circle" && shape.radius === 1.5, shape);
check(choices.polygon.kind === "path" && choices.polygon.points.length === 2, choices.polygon);
const group = choices.list[1];
check(group?.kind === "group" && group.members[0]?.kind === "circle", choices.list);
check(choices.message?.type === "Said" && choices.message.text === "hello", choices.message);
const box: components["schemas"]["ShapeBox"] = { kind: "box", width: 1, height: 2 };
const drawn = await client.POST("/choose", { body: { ...choices, shape: box, maybe: null, message: null } });
check(drawn.data?.shape.kind === "box" && drawn.data.maybe === null, drawn.data);
const wrong = await client.POST("/choose", { body: { ...choices, shape: { ...box, height: -1 } } });
check(wrong.response.status === 422 && typeof wrong.error?.detail !== "string", wrong.error);
check(wrong.error?.detail?.[0]?.loc.join("/") === "body/shape/height", wrong.error);

const refused = await client.POST("/v1/find", { body: { name: " " } });
check(refused.response.status === 422, refused.response.status);
const problems = refused.error?.detail;
check(problems !== undefined && typeof problems !== "string", problems);
check(problems[0]?.type === "string_pattern_mismatch", problems);
check(problems[0].loc.join("/") === "body/name", problems);

const missed = await client.POST("/v1/find", { body: { name: "it" } });
check(missed.response.status === 404, missed.response.status);
check(missed.error?.detail === "There is no it", missed.error);

const upload = { file: "AAH/", more: [], title: "t", tags: ["a"], vector: [1], query: { name: "q" } };
const file = await client.POST("/upload", { body: upload, parseAs: "arrayBuffer" });
check(file.data instanceof ArrayBuffer && [...new Uint8Array(file.data)].join() === "0,1,255", file.response.status);
const form = new FormData();
form.append("file", new Blob([new Uint8Array([0, 1, 255])]));
form.append("more", new Blob(["x"]));
form.append("tags", "a");
form.append("vector", "[1]");
form.append("query", JSON.stringify({ name: "q" }));
const sent = await client.POST("/upload", {
  body: upload,
  bodySerializer: () => form,
  parseAs: "arrayBuffer",
});
check(sent.data instanceof ArrayBuffer && sent.data.byteLength === 3, sent.response.status);

const given = await client.POST("/defaults", { body: {} as components["schemas"]["Defaults"] });
check(given.data?.colour === "dark-green" && given.data.share === 0.5, given.data);

console.log("typed answers: 200, 422, 404");
