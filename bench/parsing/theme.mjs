// node theme.mjs THEME < resume.json > page.html, from the folder where the themes are installed.
import { readFileSync } from "node:fs";

// What a theme tells its maker is not of the page.
console.log = () => {};
const loaded = await import(process.argv[2]);
const render = loaded.render ?? loaded.default?.render ?? loaded.default;
process.stdout.write(await render(JSON.parse(readFileSync(0, "utf8"))));
