using Microsoft.EntityFrameworkCore;
using MimeKit;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Mail;

namespace PartnerBenefits.IntegrationTests.Mail;

public sealed class AccountMailTextTests : PortalTest
{
    private const string Reason = "Ordered <b>twice</b>";

    public static TheoryData<string, MailKind, string, string> Mails => new()
    {
        { "", MailKind.OrderPlaced, "2026-11-20", "Pay the invoice by 20 Dec 2026" },
        { "paid", MailKind.OrderPlaced, "2026-11-20", "is paid." },
        { "", MailKind.OrderLapsed, "2026-10-01", "lapsed" },
        { "paid", MailKind.PaymentConfirmed, "2026-11-20", "The next step is to activate the subscription." },
        { "paid active", MailKind.PaymentConfirmed, "2026-11-20", "You can use its benefits until 19 Nov 2027." },
        { "cancelled", MailKind.OrderEnded, "2026-11-20", Reason },
        { "paid refunded", MailKind.OrderEnded, "2026-11-20", "The subscription has ended. The reason:" },
        { "paid kept", MailKind.CancellationRefused, "2026-11-20", "but the network's support has not cancelled it" },
        { "cancelled", MailKind.CancellationRefused, "2026-11-20", "have cancelled order" },
        { "paid active renewing", MailKind.SubscriptionEnds, "2025-12-10", "It renews automatically on 10 Dec 2026 for 475" },
        { "paid active renewing leaving", MailKind.SubscriptionEnds, "2025-12-10", "It is set to renew automatically, but it can't:" },
        { "paid active", MailKind.SubscriptionEnds, "2025-12-10",
            "until 9 Dec 2026, for 17 more days. It doesn't renew automatically." },
        { "paid active leaving", MailKind.SubscriptionEnds, "2025-12-10", "A Partner admin or an Account admin can renew it from" },
        { "paid active left", MailKind.SubscriptionEnds, "2025-12-10", "is not valid, and only members can buy or renew." },
        { "paid active renewing left", MailKind.SubscriptionEnds, "2025-12-10", "is not valid, and only members can buy or renew." },
        { "paid active", MailKind.SubscriptionEnds, "2025-11-10",
            "ended on 9 Nov 2026. Assigned people can keep working until 9 Dec 2026" },
        { "paid active leaving", MailKind.SubscriptionEnds, "2025-09-01", "has expired. You can no longer use its benefits." },
        { "paid active", MailKind.GraceEnds, "2025-11-10", "After that day, everybody who is assigned loses their benefits." },
        { "paid active renewed", MailKind.GraceEnds, "2025-11-10", "can then use their benefits only until 17 Dec 2026" },
        { "paid active", MailKind.SubscriptionExpired, "2025-09-01", "has expired. You can no longer use its benefits." },
        { "leaving", MailKind.MembershipEnds, "2026-11-20", "is valid until 1 Dec 2026, for 9 more days" },
        { "left", MailKind.MembershipEnds, "2026-11-20", "ended on 20 Nov 2026" },
        { "level", MailKind.LevelAnswered, "2026-11-20", "have not answered yet" },
        { "level confirmed", MailKind.LevelAnswered, "2026-11-20", "have confirmed that Adatum has earned the level" },
        { "level refused", MailKind.LevelAnswered, "2026-11-20", Reason },
    };

    [Theory]
    [MemberData(nameof(Mails))]
    public async Task Each_mail_says_in_both_languages_what_is_true_when_it_is_sent(
        string change, MailKind kind, string ordered, string says)
    {
        var english = await SendAsync(Language.En, kind, ordered, change);
        var french = await SendAsync(Language.Fr, kind, ordered, change);

        Assert.Contains(says, english.TextBody!.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.StartsWith("Hello Adatum Admin 0,", english.TextBody!, StringComparison.Ordinal);
        Assert.StartsWith("Bonjour Adatum Admin 0,", french.TextBody!, StringComparison.Ordinal);
        Assert.Empty(MailTextTests.LinesOf(english).Intersect(MailTextTests.LinesOf(french)));
        Assert.All((MimeMessage[])[english, french], MailTextTests.HtmlSaysTheSame);
    }

    private async Task<MimeMessage> SendAsync(Language language, MailKind kind, string ordered, string change)
    {
        var said = change.Split(' ');
        var member = said.Contains("left") ? "2026-11-20" : said.Contains("leaving") ? "2026-12-01" : null;
        var year = await SchedulerAccount.BeginAsync(portal, ordered, said.Contains("renewing"), member, said.Contains("paid"));
        var id = await portal.ReadAsync(async db =>
        {
            var order = await db.OrdersOf(year.Account).SingleAsync();
            var subscription = await db.SubscriptionsOf(year.Account).Include(s => s.Terms).SingleAsync();
            var user = await db.UsersOf(year.Account).SingleAsync();
            user.Prefer(language, null);
            Array.ForEach(said, what => Apply(what, order, subscription, SchedulerAccount.Day(ordered)));
            var mail = kind switch
            {
                MailKind.SubscriptionEnds or MailKind.GraceEnds or MailKind.SubscriptionExpired =>
                    new OutboxMessage(kind, user, user.Email, null, portal.Now()) { SubscriptionId = subscription.Id },
                MailKind.MembershipEnds or MailKind.LevelAnswered => new OutboxMessage(kind, user, user.Email, null, portal.Now()),
                _ => new OutboxMessage(kind, user, user.Email, null, portal.Now()) { OrderId = order.Id },
            };
            db.Add(mail);
            db.AddRange(Answers(said, order, user));
            await db.SaveChangesAsync();
            return mail.Id;
        });
        await portal.SendMailAsync();
        return await Eml.ReadAsync(portal, id);
    }

    private void Apply(string what, Order order, Subscription subscription, DateOnly ordered)
    {
        var today = DateOnly.FromDateTime(portal.Now());
        switch (what)
        {
            case "active":
                subscription.Activate(
                    new Offer(OfferId.ActionPack, new("Microsoft Action Pack", "Microsoft Action Pack"), 475, "USD", 12, ""), ordered);
                break;
            case "renewed":
                subscription.Renew(today.AddDays(-5), 12);
                break;
            case "cancelled":
                order.Cancel(subscription, Reason, today);
                break;
            case "refunded":
                order.Refund(subscription, Reason, today);
                break;
        }
    }

    private IEnumerable<object> Answers(string[] said, Order order, PortalUser user)
    {
        if (said.Contains("kept"))
        {
            var asked = new CancellationRequest(order, "Ordered by mistake", user.Id, portal.Now());
            asked.Settle(isRefused: true, Reason, portal.Now());
            yield return asked;
        }

        if (said.Contains("level"))
        {
            var level = new LevelRequest(order.AccountId, MembershipLevel.Silver, "", user.Id, portal.Now());
            if (said.Contains("confirmed"))
            {
                level.Confirm(portal.Now());
            }
            else if (said.Contains("refused"))
            {
                level.Refuse(Reason, portal.Now());
            }

            yield return level;
        }
    }
}
