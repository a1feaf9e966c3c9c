using System.Text.Json;
using PartnerBenefits.BrowserTests.Hosting;

namespace PartnerBenefits.BrowserTests.Pages;

/// <summary>The charts of the dashboard and their tables.</summary>
public sealed class DashboardPage(Visit visit) : PortalPage(visit)
{
    /// <summary>As <c>data-chart</c> names them.</summary>
    public static readonly IReadOnlyList<string> Charts = ["dates", "tabs", "months"];

    /// <summary>Points that aren't empty, in each of whose colours something is drawn.</summary>
    private const string Drawn = """
        canvas => {
          const { width, height } = canvas;
          const points = canvas.getContext('2d').getImageData(0, 0, width, height).data;
          let drawn = 0;
          for (let i = 3; i < points.length; i += 4) { drawn += points[i] > 0 ? 1 : 0; }
          return drawn;
        }
        """;

    /// <summary>What a chart draws, beside what the cells of its table say.</summary>
    private const string Figures = """
        name => {
          const box = document.querySelector(`[data-chart=${name}]`);
          const sets = Chart.getChart(box.querySelector('canvas')).data.datasets;
          const rows = [...document.getElementById(box.dataset.table).tBodies[0].rows];
          const number = cell => Number(cell.textContent.replace(/\D/g, ''));
          return name === 'dates'
            ? [sets[1].data.map(point => new Date(point.x).toISOString().slice(0, 10)), rows.map(row => row.dataset.day)]
            : [sets.map(set => set.counts ?? set.data), sets.map((_, i) => rows.map(row => number(row.cells[i + 1])))];
        }
        """;

    public Task OpenAsync() => Visit.GoAsync("/dashboard");

    public ILocator Canvas(string chart) => Page.Locator($"[data-chart={chart}] canvas");

    public ILocator Table(string id) => Page.Locator($"#{id}");

    public ILocator ShowAsTable(string english) => Region(english).GetByText(Labels["Show as a table"], new() { Exact = true });

    public Task<int> DrawnAsync(string chart) => Canvas(chart).EvaluateAsync<int>(Drawn);

    /// <summary>As JSON: drawn, and in the table.</summary>
    public async Task<(string Drawn, string InTable)> FiguresAsync(string chart)
    {
        var pair = await Page.EvaluateAsync<JsonElement>(Figures, chart);
        return (pair[0].GetRawText(), pair[1].GetRawText());
    }
}
