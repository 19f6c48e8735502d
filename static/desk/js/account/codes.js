// Recovery codes leave the page as a text file or on paper. They are shown once, so the file is made here.

const codes = document.querySelector("[data-codes]");
const tools = document.querySelector("[data-codes-do]");

function download(name) {
  const lines = [...codes.children].map((code) => code.textContent.trim());
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([`${lines.join("\n")}\n`], { type: "text/plain" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

if (codes && tools) {
  tools.hidden = false;
  const button = tools.querySelector("[data-codes-download]");
  button.addEventListener("click", () => download(button.dataset.codesDownload));
  tools.querySelector("[data-codes-print]").addEventListener("click", () => window.print());
}
