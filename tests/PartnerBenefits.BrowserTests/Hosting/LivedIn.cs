using PartnerBenefits.BrowserTests.Pages;
using PartnerBenefits.Web.Demo;

namespace PartnerBenefits.BrowserTests.Hosting;

/// <summary>What people have done before somebody looks around: each page has something to show.</summary>
public static class LivedIn
{
    public const string Azure = "Microsoft Azure credit";

    public const string VisualStudio = "Visual Studio Professional subscription";

    public const string Support = "On-premises product support incidents";

    public const string Advice = "Technical advisory hours";

    private const string Pool = "Management";

    private static readonly (string Persona, Func<Visit, Task> Act)[] Acts =
    [
        ("contoso-partner-admin", AssignAtContosoAsync),
        ("wingtip-partner-admin", AssignAtWingtipAsync),
        ("support-operator", WorkTheQueueAsync),
        ("contoso-account-admin", visit => DisableAsync(visit, "Ben O.")),
    ];

    private static readonly Lock Once = new();

    private static Task<LivedInPortal>? made;

    /// <summary>Made by the first who asks; the others get the same.</summary>
    public static Task<LivedInPortal> OnceAsync(Chromium chromium)
    {
        lock (Once)
        {
            return made ??= MakeAsync(chromium);
        }
    }

    private static async Task<LivedInPortal> MakeAsync(Chromium chromium)
    {
        var portal = await PortalDatabase.StartOnFreshCopyAsync();
        var sessions = new Dictionary<string, IReadOnlyList<Cookie>>();
        foreach (var persona in Places.Personas)
        {
            await using var visit = await Visit.BeginAsync(portal, chromium, Labels.English, null);
            sessions[persona] = await (await visit.SignInAsync(persona)).CookiesAsync();
        }

        foreach (var (persona, act) in Acts)
        {
            await using var visit = await Visit.BeginAsync(portal, chromium, Labels.English, null);
            await visit.Browser.AddCookiesAsync(sessions[persona]);
            await act(visit);
        }

        Assert.Empty(portal.Errors);
        return new LivedInPortal(await PortalDatabase.TakeAsync(portal), sessions);
    }

    private static async Task AssignAtContosoAsync(Visit visit)
    {
        var azure = await new PeoplePage(visit).OpenAsync("azure-credit");
        await azure.AssignYourself.ClickAsync();
        await Expect(azure.RemoveYourself(Azure)).ToBeVisibleAsync();
        var seats = await new PeoplePage(visit).OpenAsync("vs-professional");
        foreach (var person in new[] { "Asha D.", "Ben O.", "Contoso Member" })
        {
            await seats.AssignAsync(person);
        }

        await seats.RemoveAsync("Asha D.", VisualStudio);
        await (await seats.OpenAsync("support-onprem")).AssignAsync("Contoso Member", "member@home.example");
        await (await seats.OpenAsync("advisory-hours")).AssignAsync("Ben O.", "ben@home.example");
    }

    private static async Task AssignAtWingtipAsync(Visit visit)
    {
        var people = await new PeoplePage(visit).OpenAsync("support-onprem", DemoOrganisation.Wingtip);
        await people.AssignAsync("Wingtip Partner Admin", "wingtip@home.example");
        var choices = new ChoicesPage(visit);
        await choices.OpenAsync();
        await choices.SplitAsync(Pool, 3);
        await Expect(choices.Notice).ToBeVisibleAsync();
    }

    // Contoso's two come first: one is active with some use, one is being worked on. Wingtip's waits.
    private static async Task WorkTheQueueAsync(Visit visit)
    {
        var desk = new DeskPages(visit);
        await desk.TakeAsync(Support, DemoOrganisation.Contoso);
        await desk.CompleteAsync(Support, "AC-2016-0042", "CT-7781");
        await desk.RecordUseAsync(Support, 2);
        await desk.TakeAsync(Advice, DemoOrganisation.Contoso);
    }

    private static async Task DisableAsync(Visit visit, string person)
    {
        var users = new UsersPages(visit);
        await users.OpenAsync(person);
        await users.DisableAsync(person);
    }
}

/// <param name="Files">Of the database.</param>
/// <param name="Sessions">The cookies of each persona; good on every portal that starts on a copy of the files.</param>
public sealed record LivedInPortal(IReadOnlyDictionary<string, byte[]> Files, IReadOnlyDictionary<string, IReadOnlyList<Cookie>> Sessions);
