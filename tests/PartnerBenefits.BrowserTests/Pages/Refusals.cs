using PartnerBenefits.BrowserTests.Hosting;
using PartnerBenefits.EntraStandIn;

namespace PartnerBenefits.BrowserTests.Pages;

/// <summary>Everybody who is to be refused, and the heading of the page that they come to.</summary>
public static class Refusals
{
    private const string NotTrusted = "This sign-in can't be trusted";

    private static readonly StandInPerson Admin = StandInPeople.Of(FirstAccount.Admin);

    private static readonly StandInPerson Staff = StandInPeople.Of("support-reviewer");

    private static readonly Dictionary<string, Refusal> All = new()
    {
        ["another's address"] = new(
            "Somebody else signs in with your address",
            StandInPeople.Of(FirstAccount.Linked) with { ObjectId = Guid.NewGuid() },
            IsHelped: true),
        ["disabled"] = new("Your access is turned off", StandInPeople.Of(FirstAccount.Disabled), IsHelped: true),
        ["personal account"] = new("Use your work account", StandInPeople.Consumer),
        ["guest"] = new("Use the account of your own organisation", StandInPeople.Guest),
        ["foreign staff role"] = new("This is not a staff account of the network", StandInPeople.SelfMadeOperator),
        ["no staff role"] = new("You have no role in this portal", Staff with { ObjectId = Guid.NewGuid(), Roles = [] }),
        ["no address"] = new(
            "Your account has no name or e-mail address that we can use",
            Staff with { ObjectId = Guid.NewGuid(), UserName = "reviewer" }),
        ["wrong issuer"] = new(NotTrusted, Admin, Fault.WrongIssuer),
        ["wrong audience"] = new(NotTrusted, Admin, Fault.WrongAudience),
        ["wrong nonce"] = new(NotTrusted, Admin, Fault.WrongNonce),
        ["wrong signature"] = new(NotTrusted, Admin, Fault.WrongSignature),
        ["too late"] = new("Your sign-in took too long", Admin, Fault.Expired),
        ["begun elsewhere"] = new("This sign-in did not start here", Admin, IsForgotten: true),
        ["cancelled"] = new("You are not signed in", null),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    public static Refusal Of(string name) => All[name];
}

/// <param name="Person">Null: whoever it is, they cancel.</param>
/// <param name="IsHelped">By the Account admin of their organisation.</param>
/// <param name="IsForgotten">The browser loses what it was given on the way out.</param>
public sealed record Refusal(
    string Heading, StandInPerson? Person, Fault Fault = Fault.None, bool IsHelped = false, bool IsForgotten = false)
{
    /// <summary>Nothing is wrong with the person: the same account may come in the next time.</summary>
    public bool IsOfTheWay => Person is null || Fault != Fault.None || IsForgotten;

    public async Task<RefusedPage> ComeToAsync(Visit visit, StandIn standIn)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(standIn);
        var entra = new WhoSignsInPage(visit);
        if (Person is not null)
        {
            standIn.Directory.Set(Person);
        }

        standIn.Fault = Fault;
        await visit.GoAsync("/signin");
        if (IsForgotten)
        {
            await visit.Browser.ClearCookiesAsync();
        }

        await (Person is null ? entra.Cancel.ClickAsync() : entra.ChooseAsync(Person));
        await Expect(new PortalPage(visit).Heading).ToHaveTextAsync(visit.Labels[Heading]);
        return new RefusedPage(visit);
    }
}
