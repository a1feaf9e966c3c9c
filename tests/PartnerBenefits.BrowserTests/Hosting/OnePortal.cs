namespace PartnerBenefits.BrowserTests.Hosting;

/// <summary>One portal for all tests of a class that only look, where each persona has signed in.</summary>
public sealed class OnePortal(Chromium chromium) : IAsyncLifetime
{
    private LivedInPortal livedIn = null!;

    public Portal Portal { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        livedIn = await LivedIn.OnceAsync(chromium);
        Portal = await PortalDatabase.StartOnAsync(livedIn.Files);
    }

    /// <summary>The cookies of a person who has signed in.</summary>
    public IReadOnlyList<Cookie> SessionOf(string persona) => livedIn.Sessions[persona];

    public async ValueTask DisposeAsync() => await Portal.CloseAsync();
}
