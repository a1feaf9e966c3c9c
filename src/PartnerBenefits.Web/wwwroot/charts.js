// Draws the charts from the dashboard's tables, so that both show the same figures. Without script the tables are open.
import { colour, day, full, hatching, hollow, lanes, language, monthName, numbers } from "./chart-looks.js";

const rowsOf = (table) => [...table.tBodies[0].rows];
const headOf = (table, column) => table.tHead.rows[0].cells[column].textContent;
const figures = (table, column) => rowsOf(table).map((row) => Number(row.cells[column].dataset.value));
const inTwoLines = (words) => words.length < 16 ? words : [words.slice(0, words.lastIndexOf(" ")), words.slice(words.lastIndexOf(" ") + 1)];

const axis = (more) => ({ border: { display: false }, grid: { color: colour("line") }, ...more });
const wholeNumbers = (more) => axis({ beginAtZero: true, ticks: { precision: 0 }, ...more });

const monthStarts = (from, to) => {
  const [starts, first] = [[], new Date(from)];
  for (let i = 1; ; i++) {
    const start = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + i, 1);
    if (start > to) {
      return starts;
    }
    starts.push(start);
  }
};

const kinds = {
  // Bars show shares and all have the same length, so that a tab with two benefits can be read beside one with forty.
  tabs: (table) => {
    const counts = [1, 2, 3].map((column) => figures(table, column));
    const all = counts[0].map((_, i) => counts.reduce((sum, of) => sum + of[i], 0));
    return {
      type: "bar",
      data: {
        labels: rowsOf(table).map((row) => inTwoLines(row.cells[0].textContent.trim())),
        datasets: [full, hollow, hatching].map((fill, i) => ({
          label: headOf(table, i + 1), counts: counts[i], data: counts[i].map((count, j) => all[j] && count / all[j]), barPercentage: 0.75, ...fill(),
        })),
      },
      options: {
        indexAxis: "y",
        scales: { x: axis({ stacked: true, max: 1, display: false }), y: axis({ stacked: true, grid: { display: false } }) },
        plugins: { tooltip: { callbacks: { label: (at) => `${at.dataset.label} · ${at.dataset.counts[at.dataIndex].toLocaleString(language)}` } } },
      },
      plugins: [numbers],
    };
  },
  months: (table) => ({
    type: "bar",
    data: {
      labels: rowsOf(table).map((row, i) => monthName(Date.parse(row.dataset.day), i === 0)),
      datasets: [full, hollow].map((fill, i) => ({ label: headOf(table, i + 1), data: figures(table, i + 1), ...fill() })),
    },
    options: { scales: { x: axis({ grid: { display: false }, ticks: { maxRotation: 0 } }), y: wholeNumbers() } },
  }),
  dates: (table, box) => {
    const [from, dates] = [Date.parse(table.dataset.today), rowsOf(table).map((row) => ({
      day: Date.parse(row.dataset.day), what: row.querySelector("a").textContent, of: row.querySelector("div").textContent, text: row.cells[1].textContent,
    }))];
    const to = Date.UTC(new Date(from).getUTCFullYear() + 1, new Date(from).getUTCMonth(), new Date(from).getUTCDate());
    // On a narrow screen the name stands below the bar (lanes), so each date needs more height.
    box.style.height = `${dates.length * (box.clientWidth < 480 ? 60 : 40) + 50}px`;
    const afterBuildTicks = (x) => {
      const step = Math.ceil(12 / Math.max(2, Math.floor(x.width / 44)));
      x.ticks = monthStarts(from, to).filter((_, i) => i % step === 0).map((value) => ({ value }));
    };
    return {
      type: "bar",
      data: {
        labels: dates.map((_, i) => i),
        datasets: [
          { data: dates.map((date) => [from, date.day]), barThickness: 3, backgroundColor: colour("accent"), minBarLength: 1 },
          { type: "line", showLine: false, data: dates.map((date, i) => ({ x: date.day, y: i })), clip: false, pointRadius: 5, pointHoverRadius: 6, pointBorderWidth: 2, pointBorderColor: colour("accent"), pointBackgroundColor: colour("surface") },
        ],
      },
      options: {
        indexAxis: "y",
        scales: {
          x: axis({ type: "linear", min: from, max: to, afterBuildTicks, ticks: { maxRotation: 0, callback: (value, i) => monthName(value, i === 0) } }),
          y: axis({ display: false }),
        },
        plugins: {
          legend: { display: false },
          tooltip: { callbacks: { title: ([at]) => dates[at.dataIndex].what, label: (at) => `${dates[at.dataIndex].of}, ${day.format(dates[at.dataIndex].day)}` } },
        },
      },
      plugins: [lanes(dates)],
    };
  },
};

const draw = (box) => {
  const canvas = box.querySelector("canvas");
  Chart.getChart(canvas)?.destroy();
  box.hidden = false;
  new Chart(canvas, kinds[box.dataset.chart](document.getElementById(box.dataset.table), box));
};

const drawAll = () => {
  Object.assign(Chart.defaults, { animation: false, maintainAspectRatio: false, locale: language, color: colour("ink") });
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Object.assign(Chart.defaults.plugins.legend, { position: "bottom", align: "start" });
  Chart.defaults.scale.ticks.color = colour("muted");
  document.querySelectorAll("[data-chart]").forEach(draw);
};

if (window.Chart) {
  drawAll();
  document.querySelectorAll("details.figures").forEach((table) => {
    table.dataset.drawn = "yes";
    table.open = false;
  });
  for (const change of ["(prefers-color-scheme: dark)", "print"]) {
    matchMedia(change).addEventListener("change", drawAll);
  }
}
