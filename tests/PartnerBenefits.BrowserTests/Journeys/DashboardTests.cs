using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.BrowserTests.Pages;

namespace PartnerBenefits.BrowserTests.Journeys;

/// <summary>The charts are drawn from the tables, and whoever can't see or draw them has the tables.</summary>
public sealed class DashboardTests(Chromium chromium, OnePortal one) : LookingAround(chromium, one)
{
    [Theory]
    [InlineData(Labels.English, 1280, ColorScheme.Light)]
    [InlineData(Labels.French, 360, ColorScheme.Dark)]
    public async Task Each_chart_is_drawn_and_says_what_its_table_says(string locale, int width, ColorScheme theme)
    {
        var dashboard = await OpenDashboardAsync(
            locale, o => (o.ColorScheme, o.ViewportSize) = (theme, new ViewportSize { Width = width, Height = 820 }));

        foreach (var chart in DashboardPage.Charts)
        {
            await Expect(dashboard.Canvas(chart)).ToBeVisibleAsync();
            Assert.InRange(await dashboard.DrawnAsync(chart), 500, int.MaxValue);
            var (drawn, inTable) = await dashboard.FiguresAsync(chart);
            Assert.Equal(inTable, drawn);
            Assert.Contains(inTable, figure => char.IsBetween(figure, '1', '9'));
        }
    }

    [Fact]
    public async Task The_keyboard_opens_a_table_that_stands_closed_behind_its_chart()
    {
        var dashboard = await OpenDashboardAsync(Labels.English);
        await Expect(dashboard.Table("by-tab-table")).ToBeHiddenAsync();

        await dashboard.ShowAsTable("Benefits by tab").FocusAsync();
        await dashboard.Main.Page.Keyboard.PressAsync("Enter");

        await Expect(dashboard.Table("by-tab-table")).ToBeVisibleAsync();
        await Looks.AssertAccessibleAsync(dashboard.Main.Page);
    }

    [Fact]
    public async Task Without_script_the_tables_stand_open_and_no_empty_chart_is_there()
    {
        var dashboard = await OpenDashboardAsync(Labels.English, o => o.JavaScriptEnabled = false);

        foreach (var (chart, table) in DashboardPage.Charts.Zip(["dates-table", "by-tab-table", "by-month-table"]))
        {
            await Expect(dashboard.Canvas(chart)).ToBeHiddenAsync();
            await Expect(dashboard.Table(table)).ToBeVisibleAsync();
        }

        await Expect(dashboard.ShowAsTable("Next dates")).ToBeHiddenAsync();
    }

    private async Task<DashboardPage> OpenDashboardAsync(string locale, Action<BrowserNewContextOptions>? how = null)
    {
        var dashboard = new DashboardPage(await VisitAsAsync("contoso-partner-admin", locale, how));
        await dashboard.OpenAsync();
        return dashboard;
    }
}
