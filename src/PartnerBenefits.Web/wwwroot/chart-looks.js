export const language = document.documentElement.lang;
export const day = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const month = new Intl.DateTimeFormat(language, { month: "short", timeZone: "UTC" });
const year = new Intl.DateTimeFormat(language, { year: "numeric", timeZone: "UTC" });
const probe = document.body.appendChild(document.createElement("span"));
probe.hidden = true;

// The token holds light-dark(...). The browser turns it into one colour only for an element that uses it.
export const colour = (token) => {
  probe.style.color = `var(--pb-${token})`;
  return getComputedStyle(probe).color;
};

// Each colour has a filling of its own (full, hollow, hatched), so that nobody needs to see colours.
const hatched = (ink) => {
  const tile = document.createElement("canvas");
  tile.width = tile.height = 8;
  const pen = tile.getContext("2d");
  pen.strokeStyle = ink;
  for (const x of [-8, 0, 8]) {
    pen.moveTo(x, 8);
    pen.lineTo(x + 8, 0);
  }
  pen.stroke();
  return pen.createPattern(tile, "repeat");
};
export const full = () => ({ backgroundColor: colour("accent"), borderColor: colour("accent"), borderWidth: 1 });
export const hollow = () => ({ backgroundColor: colour("accent-soft"), borderColor: colour("accent"), borderWidth: 1.5, borderSkipped: false });
export const hatching = () => ({ backgroundColor: hatched(colour("off")), borderColor: colour("off"), borderWidth: 1, borderSkipped: false });

export const monthName = (time, isFirst) => isFirst || new Date(time).getUTCMonth() === 0 ? [month.format(time), year.format(time)] : month.format(time);

// Writes the count into each part of a bar, whose length shows only the share.
export const numbers = {
  afterDatasetsDraw(chart) {
    const pen = chart.ctx;
    pen.save();
    Object.assign(pen, { font: `600 12px ${Chart.defaults.font.family}`, textAlign: "center", textBaseline: "middle" });
    chart.data.datasets.forEach((set, i) => chart.getDatasetMeta(i).data.forEach((bar, j) => {
      const text = set.counts[j].toLocaleString(language);
      if (!set.counts[j] || bar.width < pen.measureText(text).width + 6) {
        return;
      }
      const [x, isFull] = [bar.x - bar.width / 2, i === 0];
      pen.fillStyle = colour(isFull ? "accent" : "surface");
      pen.fillRect(x - pen.measureText(text).width / 2 - 3, bar.y - 8, pen.measureText(text).width + 6, 16);
      pen.fillStyle = colour(isFull ? "surface" : "ink");
      pen.fillText(text, x, bar.y + 1);
    }));
    pen.restore();
  },
};

// Writes name and date above each line, because a narrow screen has no room beside it.
export const lanes = (dates) => ({
  afterDatasetsDraw(chart) {
    const { ctx: pen, chartArea: area } = chart;
    pen.save();
    chart.getDatasetMeta(0).data.forEach((bar, i) => {
      const { what, of, text } = dates[i];
      const write = (words, x, ink, look, at = bar.y - 9) => {
        Object.assign(pen, { textBaseline: "bottom" }, look, { fillStyle: colour(ink), strokeStyle: colour("surface"), lineWidth: 4, lineJoin: "round" });
        pen.strokeText(words, x, at);
        pen.fillText(words, x, at);
      };
      const [light, strong] = ["", "600 "].map((weight) => `${weight}12px ${Chart.defaults.font.family}`);
      write(text, area.right, "muted", { font: light, textAlign: "right" });
      const end = area.right - pen.measureText(text).width - 8;
      write(what, area.left, "ink", { font: strong, textAlign: "left" });
      const start = area.left + pen.measureText(what).width + 8;
      pen.font = light;
      if (start + pen.measureText(of).width < end) {
        write(of, start, "muted", {});
      } else {
        write(of, area.left, "muted", { textBaseline: "top" }, bar.y + 7);
      }
    });
    pen.restore();
  },
});
