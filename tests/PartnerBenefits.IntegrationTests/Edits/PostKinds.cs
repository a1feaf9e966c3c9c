namespace PartnerBenefits.IntegrationTests.Edits;

/// <summary>An expectation for every handler of a form.</summary>
public static class PostKinds
{
    private const string Benefit = "POST /dashboard/partnership/benefits/{tab:tab}/{id:guid}?handler=";

    private const string Subscription = "POST /dashboard/partnership/subscriptions/{id:guid}";

    private const string Offer = "POST /dashboard/partnership/offers/{offer}/";

    private const string Person = "POST /account/users/{id:guid}?handler=";

    private const string DeskOrder = "POST /support-desk/orders/{id:guid}?handler=";

    private const string DeskAccount = "POST /support-desk/accounts/{id:guid}?handler=";

    private const string Activations = "POST /support-desk/activations?handler=";

    public static readonly IReadOnlyDictionary<string, PostKind> All = new Dictionary<string, PostKind>
    {
        ["POST /my"] = PostKind.Version,
        [Person + "Edit"] = PostKind.Version,
        [Person + "Roles"] = PostKind.Version,
        [Person + "Disable"] = PostKind.Version,
        [Person + "Enable"] = PostKind.Version,
        ["POST /account/users/requests/{id:guid}?handler=Grant"] = PostKind.Version,
        ["POST /account/users/requests/{id:guid}?handler=Refuse"] = PostKind.Version,
        [Benefit + "Correct"] = PostKind.Version,
        ["POST /dashboard/partnership/benefits/choices?handler=Split"] = PostKind.Version,
        [Offer + "billing"] = PostKind.Version,
        ["POST /dashboard/partnership/membership?handler=Ask"] = PostKind.Version,
        ["POST /dashboard/partnership/orders/{id:guid}?handler=AskToCancel"] = PostKind.Version,
        ["POST /support-desk/levels?handler=Confirm"] = PostKind.Version,
        ["POST /support-desk/levels?handler=Refuse"] = PostKind.Version,
        [DeskOrder + "Refuse"] = PostKind.Version,

        [Benefit + "Remove"] = PostKind.Step,
        [Benefit + "Resend"] = PostKind.Step,
        [Subscription + "?handler=Activate"] = PostKind.Step,
        [Subscription + "?handler=TurnOff"] = PostKind.Step,
        [Subscription + "?handler=TurnOn"] = PostKind.Step,
        [Subscription + "/renew"] = PostKind.Step,
        ["POST /dashboard/partnership/membership?handler=Renew"] = PostKind.Step,
        [Offer + "review"] = PostKind.Step,
        [Activations + "Take"] = PostKind.Step,
        [Activations + "Release"] = PostKind.Step,
        [Activations + "Complete"] = PostKind.Step,
        [Activations + "SendBack"] = PostKind.Step,
        [DeskOrder + "Pay"] = PostKind.Step,
        [DeskOrder + "Cancel"] = PostKind.Step,
        [DeskOrder + "Refund"] = PostKind.Step,
        ["POST /support-desk/mail?handler=Again"] = PostKind.Step,
        ["POST /support-desk/holds?handler=ConfirmTime"] = PostKind.Step,
        [DeskAccount + "Verify"] = PostKind.Step,
        ["POST /account/users/requests/{id:guid}?handler=Link"] = PostKind.Step,
        ["POST /account/users/{id:guid}/merge"] = PostKind.Step,
        ["POST /account/users/replacement?handler=Object"] = PostKind.Step,
        [DeskAccount + "ConfirmReplacement"] = PostKind.Step,
        [DeskAccount + "WithdrawReplacement"] = PostKind.Step,
        [Person + "Invite"] = PostKind.Step,
        ["POST /support-desk/mail?handler=Settle"] = PostKind.Step,

        [Benefit + "GetKeys"] = PostKind.Adds,
        [Benefit + "Assign"] = PostKind.Adds,
        [Benefit + "AssignYourself"] = PostKind.Adds,
        ["POST /account/users/add"] = PostKind.Adds,
        ["POST /join?handler=Join"] = PostKind.Adds,
        ["POST /join?handler=Ask"] = PostKind.Adds,
        [Offer + "terms"] = PostKind.Adds,
        [DeskOrder + "Earn"] = PostKind.Adds,
        [DeskOrder + "Correct"] = PostKind.Adds,
        [DeskAccount + "AskToReplace"] = PostKind.Adds,
        ["POST /support-desk/activations/{id:long}?handler=Correct"] = PostKind.Adds,
        ["POST /support-desk/activations/{id:long}?handler=Record"] = PostKind.Adds,

        [Person + "EndSessions"] = PostKind.Nothing,
        ["POST /my?handler=EndSession"] = PostKind.Own,
        ["POST /my?handler=EndOtherSessions"] = PostKind.Own,
        ["POST /my?handler=MakeCalendar"] = PostKind.Own,
        ["POST /my?handler=RevokeCalendar"] = PostKind.Own,
        ["POST /signin"] = PostKind.Own,
        ["POST /signout"] = PostKind.Own,

        [Benefit + "FindPerson"] = PostKind.Nothing,
    };
}
