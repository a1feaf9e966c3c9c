using System.Collections.Concurrent;

namespace PartnerBenefits.BrowserTests.Hosting;

/// <summary>One portal for all tests of a class that only look, where each persona signs in once.</summary>
public sealed class OnePortal(Chromium chromium) : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Task<string>> sessions = new();

    public Portal Portal { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Portal = await PortalDatabase.StartOnFreshCopyAsync();
        await LivedIn.FurnishAsync(Portal, chromium);
    }

    /// <summary>The cookies of a person who has signed in.</summary>
    public Task<string> SessionOfAsync(string persona) => sessions.GetOrAdd(persona, async signingIn =>
    {
        await using var visit = await Visit.BeginAsync(Portal, chromium, Pages.Labels.English, null);
        return await (await visit.SignInAsync(signingIn)).Browser.StorageStateAsync();
    });

    public async ValueTask DisposeAsync() => await Portal.CloseAsync();
}
