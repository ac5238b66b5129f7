// node theme.mjs THEME < resume.json > page.html, from the folder where the themes are installed.
import { readFileSync } from "node:fs";

const loaded = await import(process.argv[2]);
const render = loaded.render ?? loaded.default?.render ?? loaded.default;
process.stdout.write(await render(JSON.parse(readFileSync(0, "utf8"))));
