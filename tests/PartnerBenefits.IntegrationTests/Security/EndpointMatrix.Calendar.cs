namespace PartnerBenefits.IntegrationTests.Security;

/// <content>
/// Calendars at a secret address. They have a secret instead of an id: own is that of a person of Contoso, and whoever knows it may read
/// it.
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

        // Each has made one just before.
        Row("login ok    ok    ok    ok    ok    ok    403   403   403   login", "POST /my?handler=MakeCalendar"),
        Row("login self  self  self  self  self  self  403   403   403   login", "POST /my?handler=RevokeCalendar"),
    ];
}
