namespace PartnerBenefits.UnitTests.Seats;

public sealed class ActivationTests
{
    private static readonly DateTime Now = new(2026, 7, 1, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Actor Admin = Actor.For(PortalUserId.New());
    private static readonly StaffMemberId Operator = StaffMemberId.New();
    private static readonly EmailAddress Own = EmailAddress.Parse("asha@contoso.example");
    private static readonly EmailAddress Home = EmailAddress.Parse("asha@home.example");

    private static readonly Dictionary<string, Action<Activation>> Steps = new()
    {
        ["correct"] = a => a.Correct(Own, EmailAddress.Parse("new@home.example"), Admin, Now.AddHours(1)),
        ["take"] = a => a.Take(Operator, Now),
        ["release"] = a => a.Release(),
        ["complete"] = a => a.Complete(Operator, "AC", "CT", Now),
        ["send back"] = a => a.SendBack(Operator, "bounces"),
        ["end"] = a => a.End(),
    };

    private static readonly Dictionary<(ActivationStage, string), ActivationStage> Allowed = new()
    {
        [(ActivationStage.Requested, "correct")] = ActivationStage.Requested,
        [(ActivationStage.Requested, "take")] = ActivationStage.Processing,
        [(ActivationStage.Requested, "end")] = ActivationStage.Ended,
        [(ActivationStage.Processing, "release")] = ActivationStage.Requested,
        [(ActivationStage.Processing, "complete")] = ActivationStage.Active,
        [(ActivationStage.Processing, "send back")] = ActivationStage.SentBack,
        [(ActivationStage.SentBack, "correct")] = ActivationStage.Requested,
        [(ActivationStage.SentBack, "end")] = ActivationStage.Ended,
        [(ActivationStage.Active, "end")] = ActivationStage.Ended,
        [(ActivationStage.Ended, "end")] = ActivationStage.Ended,
    };

    public static TheoryData<ActivationStage, string> All =>
        [.. StoredNames.Known<ActivationStage>().SelectMany(_ => Steps.Keys, (s, k) => (s, k))];

    [Theory]
    [MemberData(nameof(All))]
    public void Each_step_of_an_activation_is_allowed_only_from_its_stages(ActivationStage from, string step)
    {
        var activation = In(from);

        var refused = Record.Exception(() => Steps[step](activation));

        Assert.Equal(Allowed.GetValueOrDefault((from, step), from), activation.Stage);
        Assert.Equal(Allowed.ContainsKey((from, step)) ? null : typeof(RuleBrokenException), refused?.GetType());
    }

    [Fact]
    public void An_activation_that_was_sent_back_is_a_new_request_after_it_is_corrected()
    {
        var activation = In(ActivationStage.SentBack);
        var other = Actor.For(PortalUserId.New());

        activation.Correct(Own, EmailAddress.Parse("new@home.example"), other, Now.AddDays(2));

        Assert.Equal((other.Id, Now.AddDays(2)), (activation.RequestedById, activation.RequestedAt));
        Assert.Null(activation.Reason);
        Assert.Null(activation.TakenBy);
    }

    [Fact]
    public void The_alternative_address_is_never_the_account_s()
    {
        Assert.Equal(ActivationRules.AddressIsAnother, Assert.Throws<RuleBrokenException>(() => New(Own)).Rule);
        var activation = New(Home);
        Assert.Equal(
            ActivationRules.AddressIsAnother, Assert.Throws<RuleBrokenException>(() => activation.Correct(Own, Own, Admin, Now)).Rule);
        Assert.Equal(Home, activation.AlternativeEmail);
    }

    [Fact]
    public void Staff_who_have_not_taken_an_activation_can_neither_complete_it_nor_send_it_back()
    {
        var activation = In(ActivationStage.Processing);
        var other = StaffMemberId.New();

        Assert.Equal(
            ActivationRules.IsTakenByYou, Assert.Throws<RuleBrokenException>(() => activation.Complete(other, "AC", "CT", Now)).Rule);
        Assert.Equal(ActivationRules.IsTakenByYou, Assert.Throws<RuleBrokenException>(() => activation.SendBack(other, "no")).Rule);
    }

    private static Activation New(EmailAddress alternative)
    {
        var assignment = new Assignment(Given.Account, EntitlementId.New(), PortalUserId.New(), Admin, Now);
        assignment.Request(Own, alternative, Admin, Now);
        return assignment.Activation!;
    }

    private static Activation In(ActivationStage stage)
    {
        var activation = New(Home);
        string[] way = stage switch
        {
            ActivationStage.Requested => [],
            ActivationStage.Processing => ["take"],
            ActivationStage.SentBack => ["take", "send back"],
            ActivationStage.Active => ["take", "complete"],
            _ => ["end"],
        };
        Array.ForEach(way, step => Steps[step](activation));
        return activation;
    }
}
