namespace PartnerBenefits.IntegrationTests.Security;

/// <content>Offers, purchases, orders and subscriptions.</content>
public static partial class EndpointMatrix
{
    private const string OwnOrder = "/dashboard/partnership/orders/{id:guid}";

    private const string OwnSubscription = "/dashboard/partnership/subscriptions/{id:guid}";

    //                                                          | anon. | contoso: acc. part. user mem. | fabr. | wingt | network staff | disabled
    private static IReadOnlyList<Expectation> Buying =>
    [
        Of("GET /dashboard/partnership/offers/{offer}", "", "signin   ok ok ok ok   ok ok   403 403 403   signin"),
        Of("GET /dashboard/partnership/offers/{offer}/terms", "", "signin   ok ok 403 403   ok ok   403 403 403   signin"),
        Of("POST /dashboard/partnership/offers/{offer}/terms", "", "signin   ok ok 403 403   ok ok   403 403 403   signin"),
        Of("GET /dashboard/partnership/offers/{offer}/billing", "", "signin   ok ok 403 403   /dashboard/partnership/offers/partner-launch-benefits/terms ok   403 403 403   signin"),
        Of("POST /dashboard/partnership/offers/{offer}/billing", "", "signin   ok ok 403 403   /dashboard/partnership/offers/partner-launch-benefits/terms ok   403 403 403   signin"),
        Of("GET /dashboard/partnership/offers/{offer}/review", "", "signin   ok ok 403 403   /dashboard/partnership/offers/partner-launch-benefits/terms ok   403 403 403   signin"),
        Of("POST /dashboard/partnership/offers/{offer}/review", "", "signin   ok ok 403 403   /dashboard/partnership/offers/partner-launch-benefits/terms ok   403 403 403   signin"),
        Of("GET " + OwnOrder, "own", "signin   ok ok ok ok   .  ok   403 403 403   signin"),
        Of("GET " + OwnOrder, "other", "signin   404 404 404 404   404 404   403 403 403   signin"),
        Of("GET " + OwnOrder, "missing", "signin   404 404 404 404   404 404   403 403 403   signin"),
        Of("GET " + OwnOrder, "malformed", "signin   404 404 404 404   404 404   404 404 404   signin"),
        Of("GET " + OwnSubscription, "own", "signin   ok ok ok ok   .  ok   403 403 403   signin"),
        Of("GET " + OwnSubscription, "other", "signin   404 404 404 404   404 404   403 403 403   signin"),
        Of("GET " + OwnSubscription, "missing", "signin   404 404 404 404   404 404   403 403 403   signin"),
        Of("GET " + OwnSubscription, "malformed", "signin   404 404 404 404   404 404   404 404 404   signin"),
        Of("POST " + OwnOrder + "?handler=AskToCancel", "own", "signin   ok ok 403 403   .  ok   403 403 403   signin"),
        Of("POST " + OwnOrder + "?handler=AskToCancel", "other", "signin   404 404 404 404   404 404   403 403 403   signin"),
        Of("POST " + OwnOrder + "?handler=AskToCancel", "missing", "signin   404 404 404 404   404 404   403 403 403   signin"),
        Of("POST " + OwnOrder + "?handler=AskToCancel", "malformed", "signin   404 404 404 404   404 404   404 404 404   signin"),
        Of("POST " + OwnSubscription + "?handler=Activate", "own", "signin   /dashboard/partnership/subscriptions/{id} /dashboard/partnership/subscriptions/{id} 403 403   .  /dashboard/partnership/subscriptions/{id}   403 403 403   signin"),
        Of("POST " + OwnSubscription + "?handler=Activate", "other", "signin   404 404 404 404   404 404   403 403 403   signin"),
        Of("POST " + OwnSubscription + "?handler=Activate", "missing", "signin   404 404 404 404   404 404   403 403 403   signin"),
        Of("POST " + OwnSubscription + "?handler=Activate", "malformed", "signin   404 404 404 404   404 404   404 404 404   signin"),
        Of("POST " + OwnSubscription + "?handler=TurnOff", "own", "signin   ok ok 403 403   .  ok   403 403 403   signin"),
        Of("POST " + OwnSubscription + "?handler=TurnOff", "other", "signin   404 404 404 404   404 404   403 403 403   signin"),
        Of("POST " + OwnSubscription + "?handler=TurnOff", "missing", "signin   404 404 404 404   404 404   403 403 403   signin"),
        Of("POST " + OwnSubscription + "?handler=TurnOff", "malformed", "signin   404 404 404 404   404 404   404 404 404   signin"),
        Of("POST " + OwnSubscription + "?handler=TurnOn", "own", "signin   ok ok 403 403   .  ok   403 403 403   signin"),
        Of("POST " + OwnSubscription + "?handler=TurnOn", "other", "signin   404 404 404 404   404 404   403 403 403   signin"),
        Of("POST " + OwnSubscription + "?handler=TurnOn", "missing", "signin   404 404 404 404   404 404   403 403 403   signin"),
        Of("POST " + OwnSubscription + "?handler=TurnOn", "malformed", "signin   404 404 404 404   404 404   404 404 404   signin"),
        Of("GET " + OwnSubscription + "/renew", "own", "signin   /dashboard/partnership/subscriptions/{id} /dashboard/partnership/subscriptions/{id} 403 403   .  /dashboard/partnership/subscriptions/{id}   403 403 403   signin"),
        Of("POST " + OwnSubscription + "/renew", "own", "signin   ok ok 403 403   .  ok   403 403 403   signin"),
        Of("GET " + OwnSubscription + "/renew", "other", "signin   404 404 403 403   404 404   403 403 403   signin"),
        Of("GET " + OwnSubscription + "/renew", "missing", "signin   404 404 403 403   404 404   403 403 403   signin"),
        Of("GET " + OwnSubscription + "/renew", "malformed", "signin   404 404 404 404   404 404   404 404 404   signin"),
        Of("POST " + OwnSubscription + "/renew", "other", "signin   404 404 403 403   404 404   403 403 403   signin"),
        Of("POST " + OwnSubscription + "/renew", "missing", "signin   404 404 403 403   404 404   403 403 403   signin"),
        Of("POST " + OwnSubscription + "/renew", "malformed", "signin   404 404 404 404   404 404   404 404 404   signin"),
    ];
}
