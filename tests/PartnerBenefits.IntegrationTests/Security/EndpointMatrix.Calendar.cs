namespace PartnerBenefits.IntegrationTests.Security;

/// <content>Calendars at a secret address. They have no id but a secret: own is a Contoso admin's, and whoever knows it may read it; the others are nobody's.</content>
public static partial class EndpointMatrix
{
    private const string CalendarAddress = "/calendar/{secret}.ics";

    private static IReadOnlyList<Expectation> Calendar =>
    [
        Of("GET " + CalendarAddress, "own",                         "ok       ok ok ok ok               ok ok       ok ok ok             ok"),
        Of("GET " + CalendarAddress, "missing",                     "404      404 404 404 404           404 404     404 404 404          404"),
        Of("GET " + CalendarAddress, "malformed",                   "404      404 404 404 404           404 404     404 404 404          404"),
        Of("HEAD " + CalendarAddress, "own",                        "ok       ok ok ok ok               ok ok       ok ok ok             ok"),
        Of("HEAD " + CalendarAddress, "missing",                    "404      404 404 404 404           404 404     404 404 404          404"),
        Of("HEAD " + CalendarAddress, "malformed",                  "404      404 404 404 404           404 404     404 404 404          404"),

        // Each has made one just before.
        Of("POST /my?handler=MakeCalendar", "",                     "signin   ok ok ok ok               ok ok       403 403 403          signin"),
        Of("POST /my?handler=RevokeCalendar", "",                   "signin   /my /my /my /my           /my /my     403 403 403          signin"),
    ];
}
