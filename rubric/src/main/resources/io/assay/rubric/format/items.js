var assayItems = (function () {
  "use strict";

  // Items: JSON, JSON lines, a table with item and text, or a line each.
  function parse(text) {
    var bare = text.replace(/^\uFEFF/, "").trim();
    if (!bare) { return []; }
    var found = jsonItems(bare) || tableItems(bare) || bare.split(/\r?\n/).filter(function (line) { return line.trim(); }).map(function (line, i) {
      var tab = line.indexOf("\t");
      return tab > 0 ? { item: line.slice(0, tab), text: line.slice(tab + 1) } : { item: "item-" + (i + 1), text: line };
    });
    var seen = Object.create(null);
    return found.filter(function (one) {
      one.item = String(one.item).trim();
      var isNew = one.item && !seen[one.item];
      seen[one.item] = true;
      return isNew;
    });
  }
  function jsonItems(text) {
    function item(value, i) {
      if (typeof value !== "object" || value === null) { return { item: "item-" + (i + 1), text: String(value) }; }
      var id = value.item !== undefined ? value.item : value.id !== undefined ? value.id : "item-" + (i + 1);
      return { item: id, text: typeof value.text === "string" ? value.text : JSON.stringify(value, null, 2) };
    }
    if (text[0] !== "[" && text[0] !== "{") { return null; }
    try {
      var all = JSON.parse(text);
      return (Array.isArray(all) ? all : [all]).map(item);
    } catch (e) { /* perhaps lines */ }
    try {
      return text.split(/\r?\n/).filter(function (line) { return line.trim(); }).map(function (line) { return JSON.parse(line); }).map(item);
    } catch (e) { return null; }
  }
  function tableItems(text) {
    var separator = [",", ";", "\t"].filter(function (c) { return text.split(/\r?\n/)[0].indexOf(c) >= 0; })[0] || ",";
    var rows = csv(text, separator);
    var header = rows[0].map(function (name) { return name.trim().toLowerCase(); });
    var id = header.indexOf("item"), body = header.indexOf("text");
    if (id < 0) { return null; }
    return rows.slice(1).filter(function (row) { return row[id]; }).map(function (row) { return { item: row[id], text: body < 0 ? "" : row[body] || "" }; });
  }
  function csv(text, separator) {
    var rows = [[]], field = "", quoted = false;
    for (var i = 0; i < text.length; i++) {
      var c = text[i];
      if (quoted) {
        if (c === '"' && text[i + 1] === '"') { field += '"'; i++; } else if (c === '"') { quoted = false; } else { field += c; }
      } else if (c === '"' && field === "") { quoted = true;
      } else if (c === separator) { rows[rows.length - 1].push(field); field = "";
      } else if (c === "\n") { rows[rows.length - 1].push(field.replace(/\r$/, "")); field = ""; rows.push([]);
      } else { field += c; }
    }
    rows[rows.length - 1].push(field);
    return rows;
  }

  return parse;
}());
