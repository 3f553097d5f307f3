// Read a release with packages from npm, and print what they find as JSON: the rows of each table
// that `datapackage` reads from CSV, and those that SQLite 3.31 counts in the database.
const fs = require("fs");
const path = require("path");

async function readPackage(folder) {
  const { Package } = require("datapackage");
  const dataPackage = await Package.load(path.join(folder, "datapackage.json"));
  const rows = {};
  for (const resource of dataPackage.resources) {
    if (resource.descriptor.format !== "csv") continue;
    rows[resource.name] = (await resource.read({ keyed: true, relations: false })).length;
  }
  return { valid: dataPackage.valid, rows };
}

async function readDatabase(file) {
  const wasmBinary = fs.readFileSync(require.resolve("sql.js/dist/sql-wasm.wasm"));
  const { Database } = await require("sql.js")({ wasmBinary });
  const database = new Database(fs.readFileSync(file));
  const values = (query) => database.exec(query)[0].values;
  const rows = {};
  const names = values("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')");
  for (const [name] of names.filter(([name]) => !name.includes("search"))) {
    rows[name] = values(`SELECT count(*) FROM "${name}"`)[0][0];
  }
  const version = values("SELECT sqlite_version()")[0][0];
  return { version, rows, integrity: values("PRAGMA integrity_check")[0][0] };
}

async function main(folder, database) {
  const found = { package: await readPackage(folder), database: await readDatabase(database) };
  console.log(JSON.stringify(found));
}

main(...process.argv.slice(2)).catch((error) => {
  console.error(error.stack || error);
  if (error.errors) error.errors.slice(0, 5).forEach((each) => console.error(String(each)));
  process.exit(1);
});
