
namespace PartnerBenefits.BrowserTests.Hosting;

/// <summary>
/// A test that walks through the portal: on a database of its own, and at its end nothing may have gone wrong behind the
/// pages.
/// </summary>
public abstract class Journey(Chromium chromium) : IAsyncLifetime
{
    private readonly List<Visit> visits = [];

    private Portal? own;

    protected virtual Portal Portal => own!;

    protected virtual bool IsTraced => true;

    public virtual async ValueTask InitializeAsync() => own = await StartAsync();

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        IReadOnlyList<string> wrong = [.. visits.SelectMany(v => v.Watch.Seen), .. Portal.Errors];
        if (wrong.Count > 0 || TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            foreach (var (number, visit) in visits.Index())
            {
                await visit.KeepEvidenceAsync(TestContext.Current.Test!.TestDisplayName, number + 1);
            }
        }

        foreach (var visit in visits)
        {
            await visit.DisposeAsync();
        }

        if (own is not null)
        {
            await EndAsync(own, isAsExpected: wrong.Count == 0 && TestContext.Current.TestState?.Result != TestResult.Failed);
        }

        Assert.Empty(wrong);
    }

    protected virtual Task<Portal> StartAsync() => DemoPortals.TakeAsync();

    /// <param name="isAsExpected">Then the next test may use the portal.</param>
    protected virtual async Task EndAsync(Portal portal, bool isAsExpected)
    {
        ArgumentNullException.ThrowIfNull(portal);
        if (isAsExpected)
        {
            DemoPortals.GiveBack(portal);
        }
        else
        {
            await portal.CloseAsync();
        }
    }

    protected async Task<Visit> VisitAsync(string locale = Pages.Labels.English, Action<BrowserNewContextOptions>? how = null)
    {
        var visit = await Visit.BeginAsync(Portal, chromium, locale, how);
        visits.Add(visit);
        if (IsTraced)
        {
            await visit.TraceAsync();
        }

        return visit;
    }

    protected async Task<Visit> SignInAsync(
        string persona, string locale = Pages.Labels.English, Action<BrowserNewContextOptions>? how = null) =>
        await (await VisitAsync(locale, how)).SignInAsync(persona);
}
