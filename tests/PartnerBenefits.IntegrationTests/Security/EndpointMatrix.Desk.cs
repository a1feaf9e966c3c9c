namespace PartnerBenefits.IntegrationTests.Security;

/// <content>What the network's staff do about orders.</content>
public static partial class EndpointMatrix
{
    private const string DeskOrder = "/support-desk/orders/{id:guid}";

    //                                                          |       | contoso               | fabr. | wingt | network staff         |
    //                                                          | anon. | acc.  part. user  mem.| acc.  | part. | review operat catal.  | disabled
    private static IReadOnlyList<Expectation> Desk =>
    [
        Of("GET /support-desk/orders", "",                          "signin   403 403 403 403           403 403     403 ok 403           signin"),
        Of("GET " + DeskOrder, "own",                               "signin   403 403 403 403           403 403     403 ok  403          signin"),
        Of("GET " + DeskOrder, "other",                             "signin   403 403 403 403           403 403     403 ok  403          signin"),
        Of("GET " + DeskOrder, "missing",                           "signin   403 403 403 403           403 403     403 404 403          signin"),
        Of("GET " + DeskOrder, Malformed,                         "signin   404 404 404 404           404 404     404 404 404          signin"),
        // Shown again: of the demo orders none waits for any of it as it is sent.
        Of("POST " + DeskOrder + "?handler=Pay", "own",             "signin   403 403 403 403           403 403     403 ok  403          signin"),
        Of("POST " + DeskOrder + "?handler=Pay", "other",           "signin   403 403 403 403           403 403     403 ok  403          signin"),
        Of("POST " + DeskOrder + "?handler=Pay", "missing",         "signin   403 403 403 403           403 403     403 404 403          signin"),
        Of("POST " + DeskOrder + "?handler=Pay", Malformed,       "signin   404 404 404 404           404 404     404 404 404          signin"),
        Of("POST " + DeskOrder + "?handler=Cancel", "own",          "signin   403 403 403 403           403 403     403 ok  403          signin"),
        Of("POST " + DeskOrder + "?handler=Cancel", "other",        "signin   403 403 403 403           403 403     403 ok  403          signin"),
        Of("POST " + DeskOrder + "?handler=Cancel", "missing",      "signin   403 403 403 403           403 403     403 404 403          signin"),
        Of("POST " + DeskOrder + "?handler=Cancel", Malformed,    "signin   404 404 404 404           404 404     404 404 404          signin"),
        Of("POST " + DeskOrder + "?handler=Refund", "own",          "signin   403 403 403 403           403 403     403 ok  403          signin"),
        Of("POST " + DeskOrder + "?handler=Refund", "other",        "signin   403 403 403 403           403 403     403 ok  403          signin"),
        Of("POST " + DeskOrder + "?handler=Refund", "missing",      "signin   403 403 403 403           403 403     403 404 403          signin"),
        Of("POST " + DeskOrder + "?handler=Refund", Malformed,    "signin   404 404 404 404           404 404     404 404 404          signin"),
        Of("POST " + DeskOrder + "?handler=Refuse", "own",          "signin   403 403 403 403           403 403     403 ok  403          signin"),
        Of("POST " + DeskOrder + "?handler=Refuse", "other",        "signin   403 403 403 403           403 403     403 ok  403          signin"),
        Of("POST " + DeskOrder + "?handler=Refuse", "missing",      "signin   403 403 403 403           403 403     403 404 403          signin"),
        Of("POST " + DeskOrder + "?handler=Refuse", Malformed,    "signin   404 404 404 404           404 404     404 404 404          signin"),
        Of("POST " + DeskOrder + "?handler=Earn", "own",            "signin   403 403 403 403           403 403     403 ok  403          signin"),
        Of("POST " + DeskOrder + "?handler=Earn", "other",          "signin   403 403 403 403           403 403     403 ok  403          signin"),
        Of("POST " + DeskOrder + "?handler=Earn", "missing",        "signin   403 403 403 403           403 403     403 404 403          signin"),
        Of("POST " + DeskOrder + "?handler=Earn", Malformed,      "signin   404 404 404 404           404 404     404 404 404          signin"),
    ];
}
