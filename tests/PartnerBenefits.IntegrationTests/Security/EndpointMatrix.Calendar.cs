namespace PartnerBenefits.IntegrationTests.Security;

/// <content>
/// Calendars have a secret instead of an id. The own secret is that of a person of Contoso, and everybody who knows it may read.
/// </content>
public static partial class EndpointMatrix
{
    private const string CalendarAddress = "/calendar/{secret}.ics";

    private static IReadOnlyList<Expectation> Calendar =>
    [
        //   anon. acc.  part. user  memb. fabr. wing. rev.  oper. cat.  disabled
        Row("ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok",    "GET " + CalendarAddress, "own"),
        Row("404   404   404   404   404   404   404   404   404   404   404",   "GET " + CalendarAddress, "missing"),
        Row("404   404   404   404   404   404   404   404   404   404   404",   "GET " + CalendarAddress, "malformed"),
        Row("ok    ok    ok    ok    ok    ok    ok    ok    ok    ok    ok",    "HEAD " + CalendarAddress, "own"),
        Row("404   404   404   404   404   404   404   404   404   404   404",   "HEAD " + CalendarAddress, "missing"),
        Row("404   404   404   404   404   404   404   404   404   404   404",   "HEAD " + CalendarAddress, "malformed"),

        // Each role has made a calendar just before.
        Row("login ok    ok    ok    ok    ok    ok    403   403   403   login", "POST /my?handler=MakeCalendar"),
        Row("login self  self  self  self  self  self  403   403   403   login", "POST /my?handler=RevokeCalendar"),
    ];
}
