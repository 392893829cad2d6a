(function () {
  "use strict";
  var rubric = JSON.parse(document.getElementById("rubric").textContent);
  var key = "assay:" + rubric.stamp;
  var state = { rater: "", items: [], answers: {}, at: 0 };
  var boxes = Array.prototype.slice.call(document.querySelectorAll(".criterion"));
  var current = 0;
  var byId = {};
  rubric.criteria.forEach(function (criterion) { byId[criterion.id] = criterion; });

  function element(id) { return document.getElementById(id); }

  // Storage may be switched off; then answers live as long as the page.
  function keep() {
    try { localStorage.setItem(key, JSON.stringify(state)); } catch (e) { element("loaded").textContent = "This browser keeps nothing: download before you close the page."; }
  }
  function restore() {
    try {
      var kept = JSON.parse(localStorage.getItem(key));
      if (kept && Array.isArray(kept.items) && kept.answers) { state = kept; }
    } catch (e) { /* nothing was kept */ }
  }

  function answersOf(item) {
    if (!Object.prototype.hasOwnProperty.call(state.answers, item)) { state.answers[item] = {}; }
    return state.answers[item];
  }
  function item() { return state.items[state.at]; }

  // What a criterion was answered with: undefined where nothing counts.
  function valueOf(answers, id) {
    var answer = answers[id], criterion = byId[id];
    if (!answer || skipped(answers, id)) { return undefined; }
    if (answer.number !== undefined) { return answer.number; }
    return answer.option === undefined ? undefined : criterion.values[answer.option];
  }
  // Kleene's logic: undefined where an answer that would decide is not there.
  function holds(condition, answers) {
    if (condition.all || condition.any) {
      var deciding = !condition.all, unknown = false, parts = condition.all || condition.any;
      for (var i = 0; i < parts.length; i++) {
        var known = holds(parts[i], answers);
        if (known === deciding) { return known; }
        unknown = unknown || known === undefined;
      }
      return unknown ? undefined : !deciding;
    }
    if (condition.not) {
      var part = holds(condition.not, answers);
      return part === undefined ? undefined : !part;
    }
    var value = valueOf(answers, condition.criterion);
    if (value === undefined) { return undefined; }
    return condition.atLeast !== undefined ? value >= condition.atLeast : value === condition.is;
  }
  function skipped(answers, id) {
    var condition = byId[id].condition;
    return condition !== undefined && holds(condition, answers) !== true;
  }

  function isAnswered(answer) {
    return answer !== undefined && (answer.option !== undefined || answer.number !== undefined || answer.absent !== undefined);
  }
  // What keeps an answer from being saved: empty if nothing does.
  function fault(criterion, answer) {
    if (answer && answer.absent && !(answer.because || "").trim()) { return "Say why: this answer needs a reason."; }
    if (answer && answer.bad) { return "A number from " + criterion.least + " to " + criterion.most + ", please."; }
    return "";
  }
  function isComplete(item) {
    var answers = answersOf(item.item);
    return rubric.criteria.every(function (criterion) {
      var answer = answers[criterion.id];
      return skipped(answers, criterion.id) || (isAnswered(answer) && !fault(criterion, answer));
    });
  }

  function show() {
    var any = state.items.length > 0;
    element("sheet").hidden = !any;
    if (!any) { return; }
    element("text").textContent = item().text || "";
    element("item").selectedIndex = state.at;
    element("previous").disabled = state.at === 0;
    element("next").disabled = state.at === state.items.length - 1;
    var answers = answersOf(item().item);
    boxes.forEach(function (box) {
      var criterion = byId[box.dataset.criterion], answer = answers[criterion.id] || {};
      box.querySelectorAll("input[type=radio]").forEach(function (radio) {
        radio.checked = radio.value === answer.absent || radio.value === String(answer.option);
      });
      var measure = box.querySelector(".measure");
      if (measure && document.activeElement !== measure) { measure.value = answer.number === undefined ? answer.bad || "" : answer.number; }
      var reason = box.querySelector(".reason");
      if (document.activeElement !== reason) { reason.value = answer.because || ""; }
    });
    hints();
  }
  function hints() {
    var answers = answersOf(item().item), done = state.items.filter(isComplete).length;
    boxes.forEach(function (box, i) {
      var criterion = byId[box.dataset.criterion], isSkipped = skipped(answers, criterion.id);
      box.classList.toggle("skipped", isSkipped);
      box.classList.toggle("current", i === current);
      if (i === current) { box.setAttribute("aria-current", "step"); } else { box.removeAttribute("aria-current"); }
      box.querySelectorAll("input, textarea, button").forEach(function (control) { control.disabled = isSkipped; });
      box.querySelector(".hint").textContent = isSkipped ? "" : fault(criterion, answers[criterion.id]);
    });
    element("progress").textContent = done + " of " + state.items.length + " sheets complete";
    element("bar").value = done / state.items.length;
    Array.prototype.forEach.call(element("item").options, function (option, i) {
      option.textContent = (isComplete(state.items[i]) ? "✓ " : "") + state.items[i].item;
    });
  }

  function set(box, change) {
    var answers = answersOf(item().item), id = box.dataset.criterion, because = (answers[id] || {}).because;
    answers[id] = change;
    if (because !== undefined && change.because === undefined) { change.because = because; }
    keep();
  }
  function choose(box, value) {
    var isAbsent = value === "n/a" || value === "cannot assess";
    set(box, isAbsent ? { absent: value } : { option: Number(value) });
    show();
    if (isAbsent) { box.querySelector(".reason").focus(); }
  }
  function toCriterion(at) {
    current = Math.max(0, Math.min(boxes.length - 1, at));
    hints();
    var box = boxes[current], first = box.querySelector("input:checked") || box.querySelector("input");
    if (first && !first.disabled) { first.focus({ preventScroll: true }); } else if (document.activeElement) { document.activeElement.blur(); }
    box.scrollIntoView({ block: "nearest" });
  }
  function open(from) {
    for (var i = from; i < boxes.length; i++) {
      if (!boxes[i].classList.contains("skipped")) { return i; }
    }
    return current;
  }
  function toItem(at) {
    if (at < 0 || at >= state.items.length) { return; }
    state.at = at;
    keep();
    show();
    toCriterion(open(0));
  }

  boxes.forEach(function (box, i) {
    box.addEventListener("focusin", function () { if (current !== i) { current = i; hints(); } });
    box.addEventListener("change", function (event) {
      if (event.target.type === "radio") { choose(box, event.target.value); }
    });
    box.querySelector(".clear").addEventListener("click", function () {
      delete answersOf(item().item)[box.dataset.criterion];
      keep();
      box.querySelector(".reason").value = "";
      if (box.querySelector(".measure")) { box.querySelector(".measure").value = ""; }
      show();
    });
    box.querySelector(".reason").addEventListener("input", function (event) {
      var answer = answersOf(item().item)[box.dataset.criterion] || {};
      answer.because = event.target.value;
      answersOf(item().item)[box.dataset.criterion] = answer;
      keep();
      hints();
    });
    var measure = box.querySelector(".measure");
    if (measure) {
      measure.addEventListener("input", function () {
        var criterion = byId[box.dataset.criterion], number = measure.valueAsNumber;
        var isGood = number >= criterion.least && number <= criterion.most;
        set(box, isGood ? { number: number } : measure.value || measure.validity.badInput ? { bad: measure.value || "?" } : {});
        box.querySelectorAll("input[type=radio]").forEach(function (radio) { radio.checked = false; });
        hints();
      });
    }
  });

  document.addEventListener("keydown", function (event) {
    if (element("sheet").hidden || event.ctrlKey || event.metaKey || event.altKey) { return; }
    var target = event.target, box = boxes[current];
    var isText = target.tagName === "TEXTAREA" || (target.tagName === "INPUT" && target.type !== "radio");
    if (event.key === "Escape" && isText) { target.blur(); return; }
    // Arrows would change a number, and letters are none.
    if (target.type === "number" && /^(Arrow(Up|Down)|n|c|b)$/.test(event.key)) { isText = false; }
    if (isText || target.tagName === "SELECT" || target.id === "text" && event.key.indexOf("Arrow") === 0 && event.key !== "ArrowLeft" && event.key !== "ArrowRight") { return; }
    var radio = /^[1-9]$/.test(event.key) ? box.querySelector('input[value="' + (Number(event.key) - 1) + '"]')
      : event.key === "n" ? box.querySelector('input[value="n/a"]') : event.key === "c" ? box.querySelector('input[value="cannot assess"]') : null;
    if (radio) {
      event.preventDefault();
      if (!radio.disabled) {
        choose(box, radio.value);
        if (/^[1-9]$/.test(event.key)) { toCriterion(open(current + 1)); }
      }
    } else if (/^[1-9]$/.test(event.key) && box.querySelector(".measure")) { box.querySelector(".measure").focus();
    } else if (event.key === "n") { event.preventDefault();
    } else if (event.key === "b") { event.preventDefault(); box.querySelector(".reason").focus();
    } else if (event.key === "ArrowDown") { event.preventDefault(); toCriterion(current + 1);
    } else if (event.key === "ArrowUp") { event.preventDefault(); toCriterion(current - 1);
    } else if (event.key === "ArrowRight") { event.preventDefault(); toItem(state.at + 1);
    } else if (event.key === "ArrowLeft") { event.preventDefault(); toItem(state.at - 1); }
  });

  function quoted(text) { return '"' + String(text).replace(/"/g, '""') + '"'; }
  function sheets() {
    var rows = [["item", "rater", "rubric", "criterion", "answer", "because"]], open = 0;
    state.items.forEach(function (one) {
      var answers = answersOf(one.item);
      rubric.criteria.forEach(function (criterion) {
        var answer = answers[criterion.id];
        if (skipped(answers, criterion.id)) { return; }
        if (!isAnswered(answer) || fault(criterion, answer)) { open++; return; }
        var because = (answer.because || "").trim();
        var cell = answer.absent ? answer.absent + ": " + because : answer.number !== undefined ? answer.number : criterion.cells[answer.option];
        rows.push([one.item, state.rater.trim(), rubric.stamp, criterion.id, cell, answer.absent ? "" : because]);
      });
    });
    return { text: rows.map(function (row) { return row.map(quoted).join(","); }).join("\r\n") + "\r\n", open: open };
  }
  function save() {
    if (!state.rater.trim()) {
      element("setup").open = true;
      element("loaded").textContent = "Your name is needed before sheets can be saved.";
      element("rater").focus();
      return;
    }
    var made = sheets(), link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([made.text], { type: "text/csv;charset=utf-8" }));
    link.download = rubric.id + "-" + rubric.version + "-" + state.rater.trim().replace(/[^\w-]+/g, "_") + ".csv";
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
    element("progress").textContent = made.open === 0 ? "Saved; every criterion is answered" : "Saved; " + made.open + (made.open === 1 ? " answer is" : " answers are") + " still open";
  }

  function list() {
    var select = element("item");
    select.textContent = "";
    state.items.forEach(function () { select.appendChild(document.createElement("option")); });
  }
  function load(text) {
    var items = assayItems(text);
    element("loaded").textContent = items.length === 0 ? "There are no items in it." : items.length + (items.length === 1 ? " item" : " items") + " loaded";
    if (items.length === 0) { return; }
    state.items = items;
    state.at = 0;
    list();
    element("setup").open = !state.rater.trim();
    toItem(0);
  }
  element("load").addEventListener("click", function () { load(element("items").value); });
  element("file").addEventListener("change", function (event) {
    if (event.target.files[0]) { event.target.files[0].text().then(load); }
  });
  element("rater").addEventListener("input", function (event) { state.rater = event.target.value; keep(); });
  element("item").addEventListener("change", function (event) { toItem(event.target.selectedIndex); });
  element("previous").addEventListener("click", function () { toItem(state.at - 1); });
  element("next").addEventListener("click", function () { toItem(state.at + 1); });
  element("save").addEventListener("click", save);

  restore();
  element("rater").value = state.rater;
  if (state.items.length > 0) {
    element("setup").open = false;
    list();
    toItem(Math.min(state.at, state.items.length - 1));
  } else {
    element("progress").textContent = "Load the items to judge";
  }
}());
