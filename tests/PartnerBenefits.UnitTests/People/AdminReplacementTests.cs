namespace PartnerBenefits.UnitTests.People;

public sealed class AdminReplacementTests
{
    private static readonly DateTime Asked = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);

    private static readonly StaffMemberId First = StaffMemberId.New();

    private static readonly StaffMemberId Second = StaffMemberId.New();

    private readonly AdminReplacement replacement =
        new(PartnerAccountId.New(), "Ada L.", EmailAddress.Parse("ada@contoso.example"), "Left", First, Asked);

    [Theory]
    [InlineData(true, 7, true)]
    [InlineData(true, 6, false)]
    [InlineData(false, 0, true)]
    public void Another_confirms_after_seven_days_or_at_once_where_nobody_can_object(bool canObject, int days, bool isConfirmed)
    {
        var refused = Record.Exception(() => replacement.Confirm(Second, canObject, Asked.AddDays(days)));

        Assert.Equal(isConfirmed ? null : ReplacementRules.HasWaited, (refused as RuleBrokenException)?.Rule);
        Assert.Equal(isConfirmed ? ReplacementOutcome.Confirmed : null, replacement.Outcome);
    }

    [Fact]
    public void Whoever_asked_cannot_confirm_but_can_withdraw()
    {
        var refused = Assert.Throws<RuleBrokenException>(() => replacement.Confirm(First, adminsCanObject: false, Asked.AddDays(8)));
        replacement.Withdraw(First, Asked);

        Assert.Equal(ReplacementRules.AnotherConfirms, refused.Rule);
        Assert.Equal(ReplacementOutcome.Withdrawn, replacement.Outcome);
    }

    [Fact]
    public void What_has_ended_stays_ended()
    {
        replacement.ObjectBy(PortalUserId.New(), "No", Asked);

        Assert.Throws<RuleBrokenException>(() => replacement.Confirm(Second, adminsCanObject: false, Asked.AddDays(8)));
        Assert.Throws<RuleBrokenException>(() => replacement.Withdraw(Second, Asked));
        Assert.Throws<RuleBrokenException>(() => replacement.ObjectBy(PortalUserId.New(), "No", Asked));
        Assert.Equal(ReplacementOutcome.Objected, replacement.Outcome);
    }
}
