// The exports as the systems that they are for read them. Usage: node check.mjs EXPORTS NODE_MODULES
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const [exports, modules] = process.argv.slice(2).map((p) => resolve(p));
const require = createRequire(join(modules, "x.js"));
const read = (name) => JSON.parse(readFileSync(join(exports, name), "utf8"));

// Ajv 6 is the last one that reads draft 4, in which the schema of SARIF is written.
const Ajv = require("ajv");
const ajv = new Ajv({ schemaId: "auto", allErrors: true, unknownFormats: "ignore", logger: false });
ajv.addMetaSchema(require("ajv/lib/refs/json-schema-draft-04.json"));
const validate = ajv.compile(require("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"));
const logs = ["diagnosis.sarif", ...readdirSync(join(exports, "sarif")).map((name) => join("sarif", name))];
assert.ok(logs.length > 5, "healthy homes, concerns and consoles too");
for (const log of logs) assert.ok(validate(read(log)), log + JSON.stringify(validate.errors, null, 1));
assert.ok(!validate({ ...read("diagnosis.sarif"), version: "1" }), "the validator must be able to say no");
console.log(`SARIF 2.1.0: ${logs.length} valid`);

const { HTTP } = require("cloudevents");
const event = HTTP.toEvent({
  headers: { "content-type": "application/cloudevents+json" },
  body: JSON.stringify(read("cloudevent.json")),
});
assert.ok(event.validate());
assert.equal(event.data.schema, "castdoctor.diagnosis/1");
console.log("CloudEvents 1.0: read by the SDK");
