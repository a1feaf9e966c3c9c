namespace PartnerBenefits.IntegrationTests.Security;

public static partial class EndpointMatrix
{
    private const string OwnOrder = "/dashboard/partnership/orders/{id:guid}";

    private const string OwnSubscription = "/dashboard/partnership/subscriptions/{id:guid}";

    private static IReadOnlyList<Expectation> Buying =>
    [
        //   anon. acc.  part. user  memb. fabr. wing. rev.  oper. cat.  disabled
        Row("login ok    ok    ok    ok    ok    ok    403   403   403   login", "GET /dashboard/partnership/offers/{offer}"),
        Row("login ok    ok    403   403   ok    ok    403   403   403   login", "GET /dashboard/partnership/offers/{offer}/terms"),
        Row("login ok    ok    403   403   ok    ok    403   403   403   login", "POST /dashboard/partnership/offers/{offer}/terms"),
        Row("login ok    ok    403   403   terms ok    403   403   403   login", "GET /dashboard/partnership/offers/{offer}/billing"),
        Row("login ok    ok    403   403   terms ok    403   403   403   login", "POST /dashboard/partnership/offers/{offer}/billing"),
        Row("login ok    ok    403   403   terms ok    403   403   403   login", "GET /dashboard/partnership/offers/{offer}/review"),
        Row("login ok    ok    403   403   terms ok    403   403   403   login", "POST /dashboard/partnership/offers/{offer}/review"),
        Row("login ok    ok    ok    ok    .     ok    403   403   403   login", "GET " + OwnOrder, "own"),
        Row("login ok    ok    ok    ok    .     ok    403   403   403   login", "GET " + OwnSubscription, "own"),
        Row("login ok    ok    403   403   .     ok    403   403   403   login", "POST " + OwnOrder + "?handler=AskToCancel", "own"),
        Row("login self  self  403   403   .     self  403   403   403   login", "POST " + OwnSubscription + "?handler=Activate", "own"),
        Row("login ok    ok    403   403   .     ok    403   403   403   login", "POST " + OwnSubscription + "?handler=TurnOff", "own"),
        Row("login ok    ok    403   403   .     ok    403   403   403   login", "POST " + OwnSubscription + "?handler=TurnOn", "own"),
        Row("login subs  subs  403   403   .     subs  403   403   403   login", "GET " + OwnSubscription + "/renew", "own"),
        Row("login ok    ok    403   403   .     ok    403   403   403   login", "POST " + OwnSubscription + "/renew", "own"),
        Row("login 404   404   403   403   404   404   403   403   403   login", "GET " + OwnSubscription + "/renew", "other"),
        Row("login 404   404   403   403   404   404   403   403   403   login", "GET " + OwnSubscription + "/renew", "missing"),
        Row("login 404   404   403   403   404   404   403   403   403   login", "POST " + OwnSubscription + "/renew", "other"),
        Row("login 404   404   403   403   404   404   403   403   403   login", "POST " + OwnSubscription + "/renew", "missing"),
    ];
}
