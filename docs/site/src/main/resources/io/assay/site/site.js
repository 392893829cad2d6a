"use strict";

hljs.highlightAll();

if (window.matchMedia("(max-width: 48rem)").matches) {
    document.getElementById("pages").open = false;
}

(function () {
    const top = document.body.dataset.top;
    const input = document.getElementById("search");
    const results = document.getElementById("results");
    let index = null;

    // Built at the first use: it takes a moment that readers who do not search are spared.
    function build() {
        return lunr(function () {
            this.ref("id");
            this.field("title", { boost: 10 });
            this.field("place", { boost: 2 });
            this.field("text");
            assayEntries.forEach((entry, id) => this.add({ id, title: words(entry.title), place: entry.place, text: entry.text }));
        });
    }

    // RatingMatrix is found by "rating matrix" too.
    function words(title) {
        return title + " " + title.replace(/([a-z0-9])([A-Z])/g, "$1 $2");
    }

    function find(text) {
        index = index || build();
        const terms = lunr.tokenizer(text).map(String).filter(term => term);
        return index.query(query => terms.forEach(term => {
            query.term(index.pipeline.runString(term), { boost: 10 });
            query.term(term, { wildcard: lunr.Query.wildcard.TRAILING });
        })).slice(0, 20).map(hit => assayEntries[hit.ref]);
    }

    function line(entry) {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = top + entry.url;
        link.textContent = entry.title;
        const place = document.createElement("span");
        place.textContent = entry.place;
        link.append(place);
        item.append(link);
        return item;
    }

    function none(text) {
        const item = document.createElement("li");
        item.className = "none";
        item.textContent = "Nothing about " + text;
        return item;
    }

    function show() {
        const text = input.value.trim();
        results.replaceChildren();
        results.hidden = !text;
        if (text) {
            const found = find(text);
            results.append(...(found.length ? found.map(line) : [none(text)]));
        }
    }

    input.addEventListener("input", show);
    input.addEventListener("keydown", event => {
        const first = results.querySelector("a");
        if (event.key === "Enter" && first) {
            first.click();
        }
        if (event.key === "ArrowDown" && first) {
            event.preventDefault();
            first.focus();
        }
    });
    document.addEventListener("keydown", event => {
        if (event.key === "Escape") {
            results.hidden = true;
            input.focus();
        }
        if (event.key === "/" && document.activeElement !== input) {
            event.preventDefault();
            input.focus();
        }
    });
    results.addEventListener("keydown", event => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step) {
            event.preventDefault();
            const links = [...results.querySelectorAll("a")];
            const next = links[links.indexOf(document.activeElement) + step];
            (next || input).focus();
        }
    });
    results.addEventListener("click", () => { results.hidden = true; });
}());
