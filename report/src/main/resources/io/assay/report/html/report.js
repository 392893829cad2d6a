(() => {
  'use strict';
  const root = document.documentElement;
  const drawn = new Map();
  const text = (value) => echarts.format.encodeHTML(String(value));
  const fixed = (value) => value.toFixed(3).replace('-', '\u2212');
  const signed = (value) => (value > 0 ? '+' : '') + fixed(value);
  const short = (value) => String(value).replace('-', '\u2212');
  const percent = (share) => (100 * share).toFixed(1).replace('-', '\u2212') + '\u00a0%';
  const count = (number) => number.toLocaleString('en-US');
  const lines = (...all) => all.map(text).join('<br>');
  const printWidth = 660;

  const theme = () => {
    const style = getComputedStyle(root);
    const colour = (name) => style.getPropertyValue('--' + name).trim();
    return {
      colour,
      heat: [0, 1, 2, 3, 4].map((i) => colour('heat-' + i)),
      font: getComputedStyle(document.body).fontFamily,
    };
  };

  const base = (t) => ({
    animation: false,
    textStyle: { fontFamily: t.font, color: t.colour('text') },
    tooltip: {
      confine: true,
      backgroundColor: t.colour('card'),
      borderColor: t.colour('line'),
      textStyle: { color: t.colour('text'), fontFamily: t.font, fontSize: 13 },
    },
  });

  const axis = (t, more) => ({
    axisLine: { show: false, lineStyle: { color: t.colour('line') } },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: t.colour('line') } },
    nameTextStyle: { color: t.colour('muted'), fontSize: 12.5 },
    ...more,
    axisLabel: { color: t.colour('muted'), fontSize: 12.5, ...more.axisLabel },
  });

  const names = (t, data, width, more) => axis(t, {
    type: 'category', data: data.names, splitLine: { show: false }, ...more,
    axisLabel: { color: t.colour('text'), width, overflow: 'truncate', interval: 0, ...(more || {}).axisLabel },
  });

  /** Room for row labels: what the longest needs, but no more than a quarter of the chart. */
  const labelWidth = (data, width) => {
    const longest = Math.max(...data.names.map((name) => name.length));
    return Math.round(Math.min(8 + 7.5 * longest, 190, Math.max(84, width * 0.26)));
  };

  /** Horizontal bars from value 1 to value 2 with caps, in row 0. */
  const whiskers = (rows, stroke) => ({
    type: 'custom', silent: true, z: 2, data: rows, encode: { x: [1, 2], y: 0 },
    renderItem: (params, api) => {
      const a = api.coord([api.value(1), api.value(0)]);
      const b = api.coord([api.value(2), api.value(0)]);
      const style = { stroke, lineWidth: 2, fill: 'none' };
      const line = (x1, y1, x2, y2) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style });
      return { type: 'group', children: [
        line(a[0], a[1], b[0], b[1]), line(a[0], a[1] - 5, a[0], a[1] + 5), line(b[0], b[1] - 5, b[0], b[1] + 5)] };
    },
  });

  const rgb = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));

  const luminance = (parts) => parts.map((p) => p / 255)
    .map((p) => (p <= 0.04045 ? p / 12.92 : ((p + 0.055) / 1.055) ** 2.4))
    .reduce((sum, p, i) => sum + p * [0.2126, 0.7152, 0.0722][i], 0);

  /** The text colour with the larger WCAG contrast on the heat scale at a place in [0, 1]. */
  const readable = (t, place) => {
    const at = Math.min(Math.max(place, 0), 1) * (t.heat.length - 1);
    const i = Math.min(Math.floor(at), t.heat.length - 2);
    const [a, b] = [rgb(t.heat[i]), rgb(t.heat[i + 1])];
    const ground = luminance(a.map((p, k) => p + (b[k] - p) * (at - i)));
    const contrast = (name) => {
      const [low, high] = [luminance(rgb(t.colour(name))), ground].sort((x, y) => x - y);
      return (high + 0.05) / (low + 0.05);
    };
    return t.colour(contrast('on-low') > contrast('on-high') ? 'on-low' : 'on-high');
  };

  const symbols = { bottleneck: 'rect', tentative: 'triangle', good: 'circle', undefined: 'diamond' };

  /** A line across the rows at a figure, which ECharts would else round to two decimals. */
  const mark = (t, at, label) => ({
    precision: 12, silent: true, symbol: 'none', lineStyle: { color: t.colour('muted'), type: 'solid', width: 1 },
    label: { show: Boolean(label), position: 'start', formatter: label, color: t.colour('muted'), fontSize: 12.5 }, data: [{ xAxis: at }],
  });

  /** The intervals of rows that have one. */
  const intervals = (data, t) => whiskers(
    data.names.map((_, i) => [i, data.lower[i], data.upper[i]]).filter((row) => row[1] < row[2]), t.colour('text'));

  /** Ends and steps of an axis that holds all figures, at most eight steps long. */
  const span = (...figures) => {
    const [low, high] = [Math.min(...figures), Math.max(...figures)];
    let step = 0.05;
    for (let i = 0; (high - low) / step > 7; i += 1) {
      step *= [2, 2, 2.5][i % 3];
    }
    const end = (round, figure) => Number((round(Number((figure / step).toFixed(6))) * step).toFixed(6));
    return { type: 'value', min: end(Math.floor, low), max: end(Math.ceil, high), interval: Number(step.toFixed(6)) };
  };

  const limits = (data, i) => (data.lower[i] === data.upper[i] ? 'no interval' : fixed(data.lower[i]) + ' to ' + fixed(data.upper[i]));

  const kinds = {
    forest(data, t, width) {
      const ends = span(0, 1, ...data.lower);
      const band = (name, x1, x2) => [
        { xAxis: x1, itemStyle: { color: t.colour(name + '-band'), opacity: 0.35 } }, { xAxis: x2 }];
      const side = labelWidth(data, width);
      return {
        grid: { left: side + 12, right: 28, top: 16, bottom: 60 },
        xAxis: axis(t, { ...ends, name: 'alpha', nameLocation: 'middle', nameGap: 30,
          axisLabel: { formatter: short } }),
        yAxis: names(t, data, side, { inverse: true }),
        tooltip: { ...base(t).tooltip, formatter: (p) => lines(data.names[p.dataIndex],
          'alpha ' + fixed(data.value[p.dataIndex]) + ' (' + data.level[p.dataIndex] + ')', limits(data, p.dataIndex)) },
        series: [
          intervals(data, t),
          {
            type: 'scatter', z: 3, symbolSize: 13,
            data: data.value.map((v, i) => ({
              value: [v, i], symbol: symbols[data.level[i]] || 'circle',
              itemStyle: { opacity: 1, color: t.colour(data.level[i]), borderColor: t.colour('card'), borderWidth: 1.5 },
            })),
            markArea: { silent: true, data: [
              band('bottleneck', ends.min, data.tentative), band('tentative', data.tentative, data.good), band('good', data.good, 1)] },
            markLine: {
              precision: 12, silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: t.colour('muted'), type: 'solid', width: 1 },
              data: [{ xAxis: data.tentative }, { xAxis: data.good }] },
          },
        ],
      };
    },

    shares(data, t, width) {
      const side = labelWidth(data, width);
      const ends = data.value.map((v, i) => Math.max(0, v, data.upper[i]));
      return {
        grid: { left: side + 12, right: 70, top: 8, bottom: 60 },
        xAxis: axis(t, {
          ...span(0, 0.1, ...data.lower, ...ends), name: data.axis || 'share of the disagreement in the total', nameLocation: 'middle', nameGap: 32,
          axisLabel: { formatter: (v) => percent(v).replace('.0', '') } }),
        yAxis: names(t, data, side, { inverse: true }),
        tooltip: { ...base(t).tooltip, formatter: (p) => lines(data.names[p.dataIndex], percent(data.value[p.dataIndex]),
          data.lower[p.dataIndex] === data.upper[p.dataIndex] ? 'no interval'
            : percent(data.lower[p.dataIndex]) + ' to ' + percent(data.upper[p.dataIndex])) },
        series: [
          { type: 'bar', data: data.value, barMaxWidth: 16, itemStyle: { color: t.colour('bar'), borderRadius: 2 },
            markLine: mark(t, 0) },
          intervals(data, t),
          { type: 'scatter', silent: true, symbolSize: 1, z: 3, data: ends.map((v, i) => [v, i]), itemStyle: { color: 'transparent', opacity: 1 },
            label: { show: true, position: 'right', distance: 8, color: t.colour('text'), fontSize: 12.5,
              formatter: (p) => percent(data.value[p.dataIndex]) } },
        ],
      };
    },

    without(data, t, width) {
      const side = labelWidth(data, width);
      return {
        grid: { left: side + 12, right: 28, top: 28, bottom: 60 },
        xAxis: axis(t, {
          ...span(data.reference - 0.05, data.reference + 0.05, ...data.lower, ...data.upper),
          name: 'alpha of the total without the criterion', nameLocation: 'middle', nameGap: 30, axisLabel: { formatter: short } }),
        yAxis: names(t, data, side, { inverse: true }),
        tooltip: { ...base(t).tooltip, formatter: (p) => lines('without ' + data.names[p.dataIndex],
          'alpha ' + fixed(data.value[p.dataIndex]), limits(data, p.dataIndex)) },
        series: [
          intervals(data, t),
          { type: 'scatter', z: 3, symbolSize: 12, data: data.value.map((v, i) => [v, i]),
            itemStyle: { opacity: 1, color: t.colour('bar'), borderColor: t.colour('card'), borderWidth: 1.5 },
            markLine: mark(t, data.reference, 'with all ' + fixed(data.reference)) },
        ],
      };
    },

    differences(data, t, width) {
      const side = labelWidth(data, width);
      return {
        grid: { left: side + 12, right: 28, top: 20, bottom: 60 },
        xAxis: axis(t, {
          ...span(-0.1, 0.1, ...data.lower, ...data.upper), name: '\u2190 less agreement   |   more \u2192',
          nameLocation: 'middle', nameGap: 32, axisLabel: { formatter: (v) => signed(v).replace(/\.?0+$/, '') || '0' } }),
        yAxis: names(t, data, side, { inverse: true }),
        tooltip: { ...base(t).tooltip, formatter: (p) => lines(data.names[p.dataIndex], signed(data.value[p.dataIndex]),
          limits(data, p.dataIndex), data.words[p.dataIndex]) },
        series: [
          intervals(data, t),
          {
            type: 'scatter', z: 3, symbolSize: 13,
            data: data.value.map((v, i) => ({
              value: [v, i], symbol: symbols[data.level[i]],
              itemStyle: { opacity: 1, color: t.colour(data.level[i]), borderColor: t.colour('card'), borderWidth: 1.5 },
            })),
            label: { show: true, position: 'top', distance: 4, color: t.colour('text'), fontSize: 12,
              formatter: (p) => signed(data.value[p.dataIndex])
                + (data.p[p.dataIndex] ? ', p ' + data.p[p.dataIndex] : '') },
            markLine: mark(t, 0),
          },
        ],
      };
    },

    change(data, t, width) {
      const side = labelWidth(data, width);
      const dots = (name, values, style) => ({
        name, type: 'scatter', z: 3, symbolSize: 13, data: values.map((v, i) => [v, i]), itemStyle: { opacity: 1, ...style } });
      return {
        grid: { left: side + 12, right: 28, top: 34, bottom: 60 },
        legend: { top: 0, left: side + 8, itemGap: 18, selectedMode: false, data: ['before', 'after'],
          textStyle: { color: t.colour('text'), fontSize: 12.5 } },
        xAxis: axis(t, { ...span(0, 1, ...data.before, ...data.after), name: 'alpha', nameLocation: 'middle', nameGap: 30,
          axisLabel: { formatter: short } }),
        yAxis: names(t, data, side, { inverse: true }),
        tooltip: { ...base(t).tooltip, formatter: (p) => lines(data.names[p.dataIndex],
          fixed(data.before[p.dataIndex]) + ' before, ' + fixed(data.after[p.dataIndex]) + ' after') },
        series: [
          { ...whiskers(data.names.map((_, i) => [i, data.before[i], data.after[i]]), t.colour('muted')), tooltip: { show: false } },
          dots('before', data.before, { color: t.colour('card'), borderColor: t.colour('text'), borderWidth: 2 }),
          dots('after', data.after, { color: t.colour('bar'), borderColor: t.colour('card'), borderWidth: 1.5 }),
        ],
      };
    },

    heat(data, t, width) {
      const n = data.names.length;
      const side = labelWidth(data, width);
      const cell = (width - side - 30) / n;
      const tilt = cell < 8 * Math.max(...data.names.map((name) => Math.min(name.length, 12)));
      return {
        grid: { left: side + 12, right: 18, top: 8, bottom: tilt ? 118 : 56 },
        xAxis: names(t, data, tilt ? 80 : cell, { axisLabel: { rotate: tilt ? 45 : 0 } }),
        yAxis: names(t, data, side, { inverse: true }),
        visualMap: {
          type: 'continuous', min: data.low, max: data.high, dimension: 2, orient: 'horizontal', left: side + 8, bottom: 0,
          calculable: false, itemWidth: 12, itemHeight: 140, hoverLink: false, inRange: { color: t.heat },
          text: [percent(data.high), percent(data.low)], textStyle: { color: t.colour('muted'), fontSize: 12 },
        },
        tooltip: { ...base(t).tooltip, formatter: (p) => lines(
          data.row + ' ' + data.names[p.value[1]] + ', ' + data.column.toLowerCase() + ' ' + data.names[p.value[0]],
          percent(p.value[2]) + ', ' + count(p.value[3]) + ' ' + data.counted) },
        series: [{
          type: 'heatmap',
          data: data.cells.map((c) => ({
            value: c, label: { color: readable(t, (c[2] - data.low) / (data.high - data.low)) } })),
          label: { show: n <= 12, fontSize: 12, formatter: (p) => (100 * p.value[2]).toFixed(n > 8 ? 0 : 1) },
          itemStyle: { borderColor: t.colour('card'), borderWidth: n > 30 ? 1 : 2 },
          emphasis: { itemStyle: { borderColor: t.colour('text') } },
        }],
      };
    },

    severity(data, t, width) {
      const side = labelWidth(data, width);
      const reach = Math.max(...data.value.map((v, i) => Math.abs(v) + (data.error[i] || 0)), 1e-9) * 1.05;
      return {
        grid: { left: side + 12, right: 28, top: 8, bottom: 60 },
        xAxis: axis(t, {
          type: 'value', min: -reach, max: reach, name: '\u2190 lower than the others   |   higher \u2192',
          nameLocation: 'middle', nameGap: 32, axisLabel: { formatter: (v) => signed(v).replace(/\.?0+$/, ''), showMinLabel: false,
            showMaxLabel: false } }),
        yAxis: names(t, data, side, { inverse: true }),
        tooltip: { ...base(t).tooltip, formatter: (p) => lines(data.names[p.dataIndex], signed(data.value[p.dataIndex])
          + (data.error[p.dataIndex] === null ? '' : ' \u00b1 ' + fixed(data.error[p.dataIndex]))) },
        series: [
          whiskers(data.value.map((v, i) => [i, v - (data.error[i] || 0), v + (data.error[i] || 0)]), t.colour('text')),
          {
            type: 'scatter', z: 3, symbolSize: 12, data: data.value.map((v, i) => [v, i]),
            itemStyle: { opacity: 1, color: t.colour('bar'), borderColor: t.colour('card'), borderWidth: 1.5 },
            markLine: { silent: true, symbol: 'none', label: { show: false },
              lineStyle: { color: t.colour('muted'), type: 'solid', width: 1 }, data: [{ xAxis: 0 }] },
          },
        ],
      };
    },

    volume(data, t) {
      return {
        grid: { left: 62, right: 28, top: 36, bottom: 60 },
        xAxis: axis(t, { type: 'value', min: 0, name: 'units rated', nameLocation: 'middle', nameGap: 30, minInterval: 1,
          axisLabel: { formatter: count } }),
        yAxis: axis(t, { ...span(...data.lower, ...data.upper), name: 'accuracy', axisLabel: { formatter: (v) => percent(v).replace('.0', '') } }),
        tooltip: { ...base(t).tooltip, formatter: (p) => lines(data.names[p.dataIndex], percent(data.value[p.dataIndex]),
          percent(data.lower[p.dataIndex]) + ' to ' + percent(data.upper[p.dataIndex]), count(data.units[p.dataIndex]) + ' units') },
        series: [
          { type: 'custom', silent: true, z: 2, data: data.names.map((_, i) => [data.units[i], data.lower[i], data.upper[i]]),
            encode: { x: 0, y: [1, 2] },
            renderItem: (params, api) => {
              const a = api.coord([api.value(0), api.value(1)]);
              const b = api.coord([api.value(0), api.value(2)]);
              return { type: 'line', shape: { x1: a[0], y1: a[1], x2: b[0], y2: b[1] }, style: { stroke: t.colour('muted'), lineWidth: 1.5 } };
            } },
          { type: 'scatter', z: 3, symbolSize: 12, data: data.names.map((_, i) => [data.units[i], data.value[i]]),
            itemStyle: { opacity: 1, color: t.colour('bar'), borderColor: t.colour('card'), borderWidth: 1.5 },
            label: { show: data.names.length <= 12, position: 'right', color: t.colour('text'), fontSize: 12,
              formatter: (p) => data.names[p.dataIndex] } },
        ],
      };
    },

    course(data, t) {
      const colour = t.colour(data.changed ? 'bar' : 'muted');
      const level = (from, to, y) => [{ coord: [from, y], symbol: 'none' }, { coord: [to, y], symbol: 'none' }];
      return {
        grid: { left: 62, right: 28, top: 36, bottom: 56 },
        xAxis: axis(t, { type: 'value', min: 0, max: data.ratings, name: 'ratings so far', nameLocation: 'middle', nameGap: 30,
          minInterval: 1, axisLabel: { formatter: count } }),
        yAxis: axis(t, { ...span(...data.value, data.before, data.after), name: data.measure, nameTextStyle: { align: 'left' },
          axisLabel: { formatter: short } }),
        tooltip: { ...base(t).tooltip, formatter: (p) => lines(
          'ratings ' + count(data.from[p.dataIndex]) + ' to ' + count(data.to[p.dataIndex]), fixed(data.value[p.dataIndex])) },
        series: [{
          type: 'line', symbol: 'circle', symbolSize: 8, lineStyle: { color: t.colour('muted'), width: 1.5 },
          itemStyle: { color: colour, opacity: 1 },
          data: data.value.map((v, i) => [(data.from[i] - 1 + data.to[i]) / 2, v]),
          markLine: { silent: true, symbol: 'none', label: { show: false },
            lineStyle: { color: colour, type: 'solid', width: 2.5 },
            data: [level(0, data.at, data.before), level(data.at, data.ratings, data.after)] },
        }],
      };
    },

    removal(data, t, width) {
      const tilt = (width - 70) / data.names.length < 7.5 * Math.max(...data.names.map((name) => name.length));
      const line = (name, values, style) => ({
        name, type: 'line', data: values, symbol: 'circle', symbolSize: 9, lineStyle: { ...style, width: 2 }, itemStyle: style });
      const known = [...data.value, ...data.random].filter((v) => v !== null);
      return {
        grid: { left: 58, right: 24, top: 34, bottom: tilt ? 100 : 44 },
        legend: { top: 0, left: 110, selectedMode: false, textStyle: { color: t.colour('text'), fontSize: 12.5 } },
        xAxis: names(t, data, 100, { axisLabel: { rotate: tilt ? 45 : 0 } }),
        yAxis: axis(t, { ...span(...known), name: 'alpha', axisLabel: { formatter: short } }),
        tooltip: { ...base(t).tooltip, formatter: (p) => lines(p.seriesName, p.name, 'alpha ' + fixed(p.value)) },
        series: [line('these raters', data.value, { color: t.colour('bar') }),
          line('as many at random', data.random, { color: t.colour('muted'), type: 'dashed' })],
      };
    },

    curves(data, t, width) {
      const palette = [t.colour('muted'), t.colour('bar'), t.colour('bottleneck'), t.colour('good'), t.colour('tentative'), t.colour('text')];
      const marks = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect'];
      const all = data.curves.flatMap((c) => [...c.lower, ...c.upper]).concat(data.all === null ? [] : [data.all]);
      const legendRows = Math.ceil(data.curves.reduce((sum, c) => sum + 54 + 7 * c.name.length, 0) / (width - 60));
      return {
        grid: { left: 64, right: 28, top: Math.max(width < 520 ? 64 : 44, 26 + 20 * legendRows), bottom: 60 },
        legend: { top: 0, left: 56, itemGap: 14, data: data.curves.map((c) => c.name), textStyle: { color: t.colour('text'), fontSize: 12.5 } },
        xAxis: axis(t, { type: 'value', min: 'dataMin', max: 'dataMax', name: data.across || 'labels', nameLocation: 'middle', nameGap: 30,
          axisLabel: { formatter: count } }),
        yAxis: axis(t, { ...span(...all), name: data.measure, nameGap: 10, axisLabel: { formatter: short } }),
        tooltip: { ...base(t).tooltip, formatter: (p) => {
          const c = data.curves[p.seriesIndex];
          return lines(c.name, count(c.labels[p.dataIndex]) + ' ' + (data.across || 'labels'), fixed(c.value[p.dataIndex]),
            c.lower[p.dataIndex] === c.upper[p.dataIndex] ? 'no interval' : fixed(c.lower[p.dataIndex]) + ' to ' + fixed(c.upper[p.dataIndex]));
        } },
        series: data.curves.map((c, i) => ({
          name: c.name, type: 'line', symbol: marks[i % marks.length], symbolSize: 8, z: 3,
          data: c.labels.map((x, k) => [x, c.value[k]]), lineStyle: { color: palette[i % palette.length], width: 2 },
          itemStyle: { color: palette[i % palette.length], opacity: 1 },
          markLine: i === 0 && data.all !== null ? { silent: true, symbol: 'none',
            label: { formatter: 'all labels ' + fixed(data.all), position: 'insideEndTop', color: t.colour('muted') },
            lineStyle: { color: t.colour('muted'), type: 'dashed', width: 1 }, data: [{ yAxis: data.all }] } : undefined,
        })),
      };
    },

    reliability(data, t) {
      return {
        grid: { left: 64, right: 28, top: 20, bottom: 60 },
        xAxis: axis(t, { type: 'value', min: 0, max: 1, name: 'how sure the model is', nameLocation: 'middle', nameGap: 30 }),
        yAxis: axis(t, { type: 'value', min: 0, max: 1, name: 'how often it is right', nameLocation: 'middle', nameGap: 40 }),
        tooltip: { ...base(t).tooltip, formatter: (p) => lines(fixed(data.confidence[p.dataIndex]) + ' sure',
          fixed(data.accuracy[p.dataIndex]) + ' right', count(data.count[p.dataIndex]) + (data.count[p.dataIndex] === 1 ? ' row' : ' rows')) },
        series: [{
          type: 'scatter', z: 3, symbolSize: (v, p) => 8 + 22 * Math.sqrt(data.count[p.dataIndex] / Math.max(...data.count)),
          data: data.confidence.map((v, i) => [v, data.accuracy[i]]),
          itemStyle: { opacity: 0.9, color: t.colour('bar'), borderColor: t.colour('card'), borderWidth: 1.5 },
          markLine: { silent: true, symbol: 'none', label: { show: false },
            lineStyle: { color: t.colour('muted'), type: 'dashed', width: 1 }, data: [[{ coord: [0, 0] }, { coord: [1, 1] }]] },
        }],
      };
    },

    histogram(data, t) {
      return {
        grid: { left: 64, right: 12, top: 26, bottom: 60 },
        xAxis: names(t, data, 60, { name: data.score, nameLocation: 'middle', nameGap: 34,
          axisLabel: { interval: Math.max(0, Math.ceil(data.names.length / 8) - 1), color: t.colour('muted') } }),
        yAxis: axis(t, { type: 'value', minInterval: 1, name: 'rows', nameGap: 10, axisLabel: { formatter: count } }),
        tooltip: { ...base(t).tooltip, formatter: (p) => lines(data.ranges[p.dataIndex], count(p.value) + (p.value === 1 ? ' row' : ' rows')) },
        series: [{ type: 'bar', data: data.value, barCategoryGap: '8%', itemStyle: { color: t.colour('bar'), borderRadius: [3, 3, 0, 0] } }],
      };
    },

    bars(data, t, width) {
      const tilt = (width - 70) / data.names.length < 7.5 * Math.max(...data.names.map((name) => name.length));
      return {
        grid: { left: 58, right: 12, top: 26, bottom: tilt ? 84 : 30 },
        xAxis: names(t, data, 100, { axisLabel: { rotate: tilt ? 45 : 0 } }),
        yAxis: axis(t, { type: 'value', minInterval: 1, name: 'units', nameGap: 10, axisLabel: { formatter: count } }),
        tooltip: { ...base(t).tooltip, formatter: (p) => lines(p.name, count(p.value) + (p.value === 1 ? ' unit' : ' units')) },
        series: [{
          type: 'bar', data: data.value, barMaxWidth: 64, itemStyle: { color: t.colour('bar'), borderRadius: [3, 3, 0, 0] },
          label: { show: data.names.length <= 12, position: 'top', color: t.colour('text'), fontSize: 12,
            formatter: (p) => count(p.value) },
        }],
      };
    },
  };

  const draw = (canvas, width) => {
    const data = JSON.parse(document.querySelector('script[data-for="' + canvas.id + '"]').textContent);
    const size = width || canvas.clientWidth;
    if (!size || !kinds[data.kind]) {
      return;
    }
    let chart = drawn.get(canvas);
    if (!chart) {
      chart = echarts.init(canvas, null, { renderer: 'svg', width: size, height: canvas.clientHeight });
      drawn.set(canvas, chart);
    } else {
      chart.resize({ width: size });
    }
    const t = theme();
    const base0 = base(t);
    const own = kinds[data.kind](data, t, size);
    chart.setOption({ ...base0, ...own }, true);
    const svg = canvas.querySelector('svg');
    if (svg) {
      svg.setAttribute('aria-hidden', 'true');
    }
  };

  const canvases = Array.from(document.querySelectorAll('.canvas'));
  const redraw = () => drawn.forEach((_, canvas) => draw(canvas));
  root.setAttribute('data-charts', '');

  /** Draws what is near the window now; the rest when it comes near, which a folded section does once it is opened. */
  const near = (canvas) => canvas.clientWidth > 0 && canvas.getBoundingClientRect().top < window.innerHeight + 600;
  canvases.filter(near).forEach((canvas) => draw(canvas));
  const undrawn = canvases.filter((canvas) => !drawn.has(canvas));
  if ('IntersectionObserver' in window) {
    const seen = new IntersectionObserver((entries) => entries.filter((e) => e.isIntersecting).forEach((e) => {
      seen.unobserve(e.target);
      draw(e.target);
    }), { rootMargin: '600px' });
    undrawn.forEach((canvas) => seen.observe(canvas));
  } else {
    undrawn.forEach((canvas) => draw(canvas));
  }

  let waiting = 0;
  window.addEventListener('resize', () => {
    clearTimeout(waiting);
    waiting = setTimeout(redraw, 120);
  });
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);

  const opened = [];
  window.addEventListener('beforeprint', () => {
    root.setAttribute('data-print', '');
    document.querySelectorAll('details.criterion:not([open]), details.cases:not([open])').forEach((d) => {
      opened.push(d);
      d.open = true;
    });
    canvases.forEach((canvas) => draw(canvas, Math.min(printWidth, parseInt(canvas.style.maxWidth, 10) || printWidth)));
  });
  window.addEventListener('afterprint', () => {
    root.removeAttribute('data-print');
    opened.splice(0).forEach((d) => { d.open = false; });
    redraw();
  });

  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const details = target && target.closest('details.criterion');
    if (details) {
      details.open = true;
      target.scrollIntoView();
    }
  };
  window.addEventListener('hashchange', reveal);
  reveal();
})();
