// Finds entries of the index that have all words. Without it, the page leads to the list from A to Z.
"use strict";
(() => {
  const LONGEST_LIST = 100;
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replaceAll("ae", "a").replaceAll("oe", "o").replaceAll("ue", "u");
  const form = document.querySelector("[data-search]");
  const field = form.querySelector("input");
  const list = document.querySelector("[data-results]");
  const status = document.querySelector("[data-status]");
  const entries = window.searchIndex.map(([kind, name, address, words]) =>
    ({ kind, name, address, name_: plain(name), all: plain(`${name} ${words}`) }));
  const search = () => {
    const words = plain(field.value).split(/\s+/u).filter(Boolean);
    const hits = words.length === 0 ? [] : entries.filter((e) => words.every((w) => e.all.includes(w)));
    const rank = (e) => words.filter((w) => e.name_.includes(w)).length;
    hits.sort((a, b) => rank(b) - rank(a));
    list.replaceChildren(...hits.slice(0, LONGEST_LIST).map((hit) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = hit.address;
      link.textContent = hit.name;
      const about = document.createElement("span");
      about.className = "about";
      about.textContent = ` ${hit.kind}`;
      item.append(link, about);
      return item;
    }));
    status.textContent = words.length === 0 ? "" :
      `${hits.length} found${hits.length > LONGEST_LIST ? `, ${LONGEST_LIST} shown` : ""}`;
  };
  form.hidden = false;
  form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
  field.addEventListener("input", search);
  search();
})();
