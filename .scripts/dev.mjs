// npm run dev: the program, and Vite's development server, which passes the API's paths on to it.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { binary, build, data } from "./lib/build.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { portFrom } from "./lib/port.mjs";
import { main, root, run } from "./lib/run.mjs";
import { startServer, stopServer } from "./lib/server.mjs";

// Where Vite serves the page, so that passkeys work there, too.
const vitePage = "http://localhost:5173";

main(async () => {
  await ensureInstalled();
  mkdirSync(data, { recursive: true, mode: 0o700 });
  await build({ page: false });
  await run(binary, ["demo", "--data", data]);
  const server = await startServer({
    port: await portFrom(Number(process.env["PORT"] ?? 8080)),
    data,
    args: ["--cors-origin", vitePage],
  });
  const vite = spawn(
    process.execPath,
    [
      join(root, "node_modules", "vite", "bin", "vite.js"),
      "--config",
      "frontend/vite.config.ts",
    ],
    {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, BULWARK_DEV_SERVER: server.url },
    },
  );
  for (const signal of ["SIGINT", "SIGTERM"])
    process.on(signal, () => vite.kill("SIGTERM"));
  await new Promise((done) => vite.once("close", done));
  return stopServer(server);
});
