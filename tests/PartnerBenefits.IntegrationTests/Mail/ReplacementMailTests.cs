using Microsoft.EntityFrameworkCore;
using MimeKit;
using PartnerBenefits.IntegrationTests.Machinery.Features;
using PartnerBenefits.IntegrationTests.Machinery.Hosting;
using PartnerBenefits.IntegrationTests.Machinery.Mail;
using PartnerBenefits.Web.Demo;
using static PartnerBenefits.IntegrationTests.Machinery.Features.Replacements;

namespace PartnerBenefits.IntegrationTests.Mail;

public sealed class ReplacementMailTests : PortalTest
{
    private const string Admin = "Contoso Account Admin";

    [Theory]
    [InlineData(Language.En, "want to change the Account admins of your organisation",
        "is to become an Account admin of Contoso Consulting", "object by 29 Nov 2026")]
    [InlineData(Language.Fr, "souhaite changer les administrateurs du compte",
        "doit devenir administrateur du compte de Contoso Consulting", "opposez-vous avant le 29 nov. 2026")]
    public async Task The_present_Account_admins_read_who_comes_who_leaves_why_and_until_when_they_can_object(
        Language language, string subject, string says, string until)
    {
        await portal.SpeakAsync(Admin, language);
        using var staff = await portal.SignInAsync("support-operator");
        await portal.AskAsync(staff, reason: "Left the <b>company</b>");

        var mail = await ReceivedAsync(MailKind.AdminReplacementAsked);

        Assert.Contains(subject, mail.Subject, StringComparison.Ordinal);
        var text = mail.TextBody!.ReplaceLineEndings(" ");
        Assert.All((string[])[says, until, Member, "Left the <b>company</b>", Replacements.PartnerPage],
            part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.DoesNotContain("<b>company", mail.HtmlBody!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.En, "They have withdrawn this, so nothing changes.")]
    [InlineData(Language.Fr, "Il y a renoncé\u00a0: rien ne change.")]
    public async Task What_became_of_it_is_said_also_by_the_first_mail_if_it_went_out_late(Language language, string says)
    {
        await portal.SpeakAsync(Admin, language);
        using var staff = await portal.SignInAsync("support-operator");
        await portal.AskAsync(staff);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await staff.SubmitAsync(await portal.ReplacementPageAsync(), Withdraw);

        var (first, second) = (await ReceivedAsync(MailKind.AdminReplacementAsked), await ReceivedAsync(MailKind.AdminReplacementEnded));

        Assert.Contains(says, first.TextBody!.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains(says, second.TextBody!.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_no_longer_Account_admin_is_told()
    {
        using var staff = await portal.SignInAsync("support-operator");
        await portal.AskAsync(staff);
        using var second = await portal.SignInSecondOperatorAsync();
        await second.SubmitAsync(await portal.ReplacementPageAsync(), Confirm);

        Assert.Contains("Contoso Account Admin is no longer one.",
            (await ReceivedAsync(MailKind.AdminReplacementEnded)).TextBody!.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    private async Task<MimeMessage> ReceivedAsync(MailKind kind)
    {
        var account = (await portal.AccountAsync(DemoOrganisation.Contoso)).Id;
        var id = await portal.ReadAsync(db => db.MailOf(account).Where(m => m.Kind == kind)
            .Join(db.UsersOf(account).Where(u => u.Name == Admin), m => m.UserId, u => u.Id, (m, _) => m.Id).SingleAsync());
        await portal.SendMailAsync();
        return await Eml.ReadAsync(portal, id);
    }
}
