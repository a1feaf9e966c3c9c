namespace PartnerBenefits.UnitTests.Mails;

public sealed class OutboxMessageTests
{
    private static readonly DateTime Now = new(2026, 7, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void What_surely_was_not_taken_is_tried_again_after_growing_pauses_and_then_has_failed()
    {
        var mail = New();
        var (now, pauses) = (Now, new List<TimeSpan>());
        while (mail.State == MailState.Queued)
        {
            mail.Take(now);
            mail.RecordFailure("NotReached", isFinal: false, now);
            pauses.Add(mail.NextAttemptAt - now);
            now = mail.NextAttemptAt;
        }

        Assert.Equal(MailState.Failed, mail.State);
        Assert.Equal(8, mail.Attempts);
        Assert.Equal(pauses.SkipLast(1).Order(), pauses.SkipLast(1));
        Assert.InRange(pauses.Sum(p => p.TotalHours), 12, 24);
    }

    [Fact]
    public void A_final_refusal_is_not_tried_again()
    {
        var mail = New();
        mail.Take(Now);

        mail.RecordFailure("RecipientRefused", isFinal: true, Now);

        Assert.Equal((MailState.Failed, "RecipientRefused", (DateTime?)null), (mail.State, mail.Problem, mail.LeaseUntil));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Only_what_failed_or_is_unknown_can_be_queued_again_or_settled(bool isUnknown)
    {
        (Action<OutboxMessage> Decide, MailState State)[] decisions =
            [(m => m.QueueAgain(Now), MailState.Queued), (m => m.Settle(), MailState.Settled)];
        foreach (var (decide, state) in decisions)
        {
            var mail = New();
            Assert.Equal(MailRules.NeedsADecision, Assert.Throws<RuleBrokenException>(() => decide(mail)).Rule);
            mail.Take(Now);
            mail.HandOver();
            if (isUnknown)
            {
                mail.MarkUnknown("NoAnswer");
            }
            else
            {
                mail.RecordFailure("MessageRefused", isFinal: true, Now);
            }

            decide(mail);

            Assert.Equal(state, mail.State);
        }
    }

    [Fact]
    public void A_sent_mail_knows_when_and_holds_no_lease()
    {
        var mail = New();
        mail.Take(Now);
        Assert.Equal(Now + OutboxMessage.Lease, mail.LeaseUntil);
        mail.HandOver();

        mail.MarkSent(Now.AddSeconds(2));

        Assert.Equal((MailState.Sent, Now.AddSeconds(2), (DateTime?)null), (mail.State, mail.SentAt!.Value, mail.LeaseUntil));
    }

    private static OutboxMessage New()
    {
        var user = new PortalUser(Given.Account, "Asha D.", EmailAddress.Parse("asha@contoso.example"), PartnerRoles.None);
        return new OutboxMessage(MailKind.Invitation, user, user.Email, null, Now);
    }
}
