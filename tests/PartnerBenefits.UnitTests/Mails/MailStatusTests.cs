namespace PartnerBenefits.UnitTests.Mails;

public sealed class MailStatusTests
{
    private static readonly DateTime Now = new(2026, 7, 1, 12, 0, 0, DateTimeKind.Utc);

    private static readonly PortalUser Asha =
        new(PartnerAccountId.New(), "Asha D.", EmailAddress.Parse("asha@contoso.example"), PartnerRoles.None);

    public static TheoryData<MailState, MailState, MailState> Pairs
    {
        get
        {
            MailState[] fromWorst =
            [
                MailState.Failed, MailState.Unknown, MailState.Queued, MailState.Leased, MailState.Sending, MailState.Settled,
                MailState.Sent,
            ];
            Assert.Equal(StoredNames.Known<MailState>(), fromWorst.Order());
            return [.. from worse in fromWorst from better in fromWorst.SkipWhile(s => s != worse) select (worse, better, worse)];
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_state_is_the_worst_of_the_addresses(MailState one, MailState other, MailState worst)
    {
        Assert.Equal(worst, MailStatus.Of([New("asha@contoso.example", one), New("asha@home.example", other)])!.State);
        Assert.Equal(worst, MailStatus.Of([New("asha@contoso.example", other), New("asha@home.example", one)])!.State);
    }

    [Fact]
    public void An_older_mail_counts_no_more_even_if_it_went_to_another_address()
    {
        var status = MailStatus.Of(
        [
            New("asha@contoso.example", MailState.Sent, at: Now.AddHours(1)),
            New("wrong@contoso.example", MailState.Failed),
            New("asha@contoso.example", MailState.Failed),
        ])!;

        Assert.Equal((MailState.Sent, false, 1), (status.State, status.NeedsAttention, status.Mails.Count));
    }

    [Fact]
    public void A_mail_of_another_kind_counts_no_more_once_a_newer_kind_was_queued()
    {
        var status = MailStatus.Of(
        [
            New("asha@contoso.example", MailState.Failed, MailKind.SupportRequested),
            New("asha@contoso.example", MailState.Queued, MailKind.ActivationActive, Now.AddHours(1)),
        ])!;

        Assert.Equal((MailState.Queued, Now.AddHours(1)), (status.State, status.At));
    }

    [Fact]
    public void Without_a_mail_there_is_no_status() => Assert.Null(MailStatus.Of([]));

    private static OutboxMessage New(
        string to, MailState state, MailKind kind = MailKind.ActivationActive, DateTime? at = null)
    {
        var mail = new OutboxMessage(kind, Asha, EmailAddress.Parse(to), null, at ?? Now);
        Action<OutboxMessage>[] steps = state switch
        {
            MailState.Queued => [],
            MailState.Leased => [m => m.Take(Now)],
            MailState.Sending => [m => m.Take(Now), m => m.HandOver()],
            MailState.Sent => [m => m.Take(Now), m => m.MarkSent(Now)],
            MailState.Failed => [m => m.Take(Now), m => m.RecordFailure("RecipientRefused 550", isFinal: true, Now)],
            MailState.Unknown => [m => m.Take(Now), m => m.MarkUnknown("NoAnswer")],
            MailState.Settled => [m => m.Drop()],
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
        Array.ForEach(steps, step => step(mail));
        return mail;
    }
}
