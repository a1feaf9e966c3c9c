// Prints who made the parts of the portal and under which licence, from the lists of parts in a folder.
import { readFileSync, existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const folder = process.argv[2];
const parts = readdirSync(folder).sort().flatMap(file => JSON.parse(readFileSync(join(folder, file), "utf8")).components ?? [])
  .filter(part => part.scope !== "excluded");
if (parts.length < 50) {
  throw new Error(`Only ${parts.length} parts are listed in ${folder}.`);
}

const packages = process.env.NUGET_PACKAGES ?? join(homedir(), ".nuget", "packages");
const licence = part => (part.licenses ?? [])
  .map(({ license, expression }) => expression ?? license.id ?? license.name ?? license.url).join(", ");

// A part with a licence file of its own must be passed on with its text.
const folderOf = part => part.purl?.startsWith("pkg:nuget/")
  ? join(packages, part.name.toLowerCase(), part.version)
  : join("src", "PartnerBenefits.Web", "node_modules", part.group ?? "", part.name);
const text = part => ["LICENSE.txt", "LICENSE", "LICENSE.md"].map(name => join(folderOf(part), name)).filter(existsSync).slice(0, 1);

console.log("# Third-party parts\n\n| part | version | licence |\n|---|---|---|");
parts.forEach(part => console.log(`| ${part.name} | ${part.version} | ${licence(part) || "see its text below"} |`));
parts.forEach(part =>
  text(part).forEach(file => console.log(`\n## ${part.name} ${part.version}\n\n~~~\n${readFileSync(file, "utf8").trim()}\n~~~`)));
