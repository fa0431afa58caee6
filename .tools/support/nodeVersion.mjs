// Imports nothing and uses old syntax only: it has to run, and to speak, on the Node that is too old for everything else.

/** Ends the process with a sentence when Node is older than Vite 8 accepts (20.19, or 22.12 of the 22 line). */
export function requireNode() {
  var parts = process.versions.node.split('.').map(Number);
  var ok = parts[0] > 22 || (parts[0] === 22 && parts[1] >= 12) || (parts[0] === 20 && parts[1] >= 19);
  if (ok) return;
  console.error(`需要 Node.js 20.19 以上（22 版须 22.12 以上），现在是 ${process.versions.node}。请从 https://nodejs.org 安装新版后重试。`);
  process.exit(1);
}
